package dev.cartwright.order.function;

import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Problem;
import dev.cartwright.kit.http.Problem.FieldError;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.AccessToken;
import dev.cartwright.order.domain.BuyerCredentials;
import dev.cartwright.order.domain.CheckOutCart;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.PlaceOrder;
import dev.cartwright.order.domain.PlaceOrder.Outcome;
import dev.cartwright.order.domain.PlaceOrder.Outcome.CartRefused;
import dev.cartwright.order.domain.PlaceOrder.Outcome.NotSold;
import dev.cartwright.order.domain.PlaceOrder.Outcome.PaymentTokenMissing;
import dev.cartwright.order.domain.PlaceOrder.Outcome.Placed;
import dev.cartwright.order.domain.PlaceOrder.Outcome.TotalChanged;
import dev.cartwright.order.domain.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/orders}: contract/openapi.yaml#placeOrder. */
public final class PlaceOrderFunction implements Function<Request, Reply> {

    private final PlaceOrder placeOrder;
    private final CheckOutCart checkOutCart;

    public PlaceOrderFunction(PlaceOrder placeOrder, CheckOutCart checkOutCart) {
        this.placeOrder = placeOrder;
        this.checkOutCart = checkOutCart;
    }

    @Override
    public Reply apply(Request request) {
        PlaceOrderBody body = request.body(PlaceOrderBody.class);
        if (!body.errors().isEmpty()) {
            return Reply.refused(new Problem(
                    EdgeProblem.INVALID_BODY,
                    "Send lines, email and shippingAddress, or cartId and expectedTotal.",
                    body.errors()));
        }
        return switch (outcome(body, request)) {
            case Placed(var order, var accessToken) ->
                Reply.accepted("/v1/orders/" + order.id(), PlacedView.of(order, accessToken));
            case NotSold(var refusals) -> Reply.refused(NotSoldProblem.of(refusals, body));
            case TotalChanged(var quote) ->
                Reply.refused(new Problem(
                        OrderProblem.TOTAL_CHANGED,
                        "Nothing was ordered; show the customer the quote, and order again with its total.",
                        List.of(),
                        Map.of("quote", QuoteView.of(quote))));
            case PaymentTokenMissing() ->
                Reply.refused(new Problem(
                        OrderProblem.PAYMENT_TOKEN_MISSING,
                        "Nothing was ordered; only an order with a total of 0 needs no token.",
                        List.of(new FieldError("/paymentToken", "This field is missing."))));
            case CartRefused(var reason, var requirements) -> Reply.refused(problem(reason, requirements));
        };
    }

    private Outcome outcome(PlaceOrderBody body, Request request) {
        String subject = request.caller().subject();
        BuyerCredentials credentials = Visitors.credentials(request);
        return body.cart()
                .map(cart -> checkOutCart.handle(
                        new CheckOutCart.Command(cart, subject, credentials, body.paymentToken(), body.expected())))
                .orElseGet(() -> placeOrder.handle(body.toCommand(placeOrder.buyer(subject, credentials))));
    }

    private static Problem problem(PlaceOrder.CartRefusal reason, List<String> requirements) {
        return switch (reason) {
            case UNKNOWN ->
                EdgeProblem.NOT_FOUND.about(
                        "No cart of yours has this id. Guests send the cart's token as Cart-Token.");
            case EMPTY -> OrderProblem.CART_EMPTY.about("Add a line first.");
            case INCOMPLETE ->
                new Problem(
                        OrderProblem.CART_INCOMPLETE,
                        "Nothing was ordered; requirements says what the cart needs.",
                        List.of(),
                        Map.of("requirements", requirements));
            case ORDERED -> OrderProblem.CART_ORDERED.about("Its order is shown to whoever placed it.");
        };
    }

    /**
     * @param accessToken for the header {@code Order-Token}; for guests only, and only in this response. That of a cart's order is the
     *     cart's own
     */
    record PlacedView(
            String orderId,
            Step.Status status,
            WireMoney total,
            @Nullable String accessToken) {

        static PlacedView of(Order order, Optional<AccessToken> accessToken) {
            return new PlacedView(
                    order.id().value(),
                    order.step().status(),
                    WireMoney.of(order.total()),
                    accessToken.map(AccessToken::value).orElse(null));
        }
    }
}
