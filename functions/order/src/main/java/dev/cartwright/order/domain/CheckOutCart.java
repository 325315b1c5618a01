package dev.cartwright.order.domain;

import dev.cartwright.order.domain.PlaceOrder.CartRefusal;
import dev.cartwright.order.domain.PlaceOrder.Outcome;
import java.util.List;
import java.util.Optional;

/** Makes a cart an order, once: a second checkout finds the first one's order. */
public final class CheckOutCart {

    private final Orders orders;
    private final Carts carts;
    private final PlaceOrder placeOrder;

    public CheckOutCart(Orders orders, Carts carts, PlaceOrder placeOrder) {
        this.orders = orders;
        this.carts = carts;
        this.placeOrder = placeOrder;
    }

    /**
     * @param subject of the customer's token; empty for a guest
     * @param token empty where nothing has to be paid
     * @param expected what the customer saw
     */
    public record Command(
            CartId cart,
            String subject,
            BuyerCredentials credentials,
            Optional<PaymentToken> token,
            PlaceOrder.Expected expected) {}

    /** @throws dev.cartwright.kit.value.Unavailable when the cart or a price cannot be had now; nothing is written then */
    public Outcome handle(Command command) {
        return buyer(command).map(buyer -> handle(command, buyer)).orElseGet(() -> refused(CartRefusal.UNKNOWN));
    }

    /** A guest opens the order with the token of the cart, so that a second checkout can give it again. */
    private static Optional<Buyer> buyer(Command command) {
        return command.subject().isEmpty()
                ? command.credentials().cartToken().map(token -> Buyer.guest(token, command.credentials()))
                : Optional.of(Buyer.customer(command.subject(), command.credentials()));
    }

    private Outcome handle(Command command, Buyer buyer) {
        Optional<Order> earlier = orders.ofCart(command.cart());
        return earlier.filter(order -> order.owner().equals(buyer.owner()))
                .<Outcome>map(order -> new Outcome.Placed(order, buyer.accessToken()))
                .orElseGet(() -> carts.find(command.cart(), command.credentials())
                        .map(cart -> earlier.isPresent() || cart.ordered()
                                ? refused(CartRefusal.ORDERED)
                                : order(command, buyer, cart))
                        .orElseGet(() -> refused(CartRefusal.UNKNOWN)));
    }

    private Outcome order(Command command, Buyer buyer, Cart cart) {
        if (cart.basket().isEmpty()) {
            return refused(CartRefusal.EMPTY);
        }
        if (!cart.requirements().isEmpty() || cart.recipient().isEmpty()) {
            return new Outcome.CartRefused(CartRefusal.INCOMPLETE, cart.requirements());
        }
        var request = new OrderRequest(cart.basket().get(), cart.recipient().get(), cart.terms());
        return placeOrder.handle(new PlaceOrder.Command(
                buyer, request, Optional.of(command.cart()), command.token(), command.expected()));
    }

    private static Outcome refused(CartRefusal reason) {
        return new Outcome.CartRefused(reason, List.of());
    }
}
