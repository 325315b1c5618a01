package dev.cartwright.order.domain;

import dev.cartwright.kit.testing.TestClock;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.order.domain.CheckoutCommand.AuthorizePayment;
import dev.cartwright.order.domain.CheckoutCommand.CapturePayment;
import dev.cartwright.order.domain.CheckoutCommand.CommitStock;
import dev.cartwright.order.domain.CheckoutCommand.RedeemPromotions;
import dev.cartwright.order.domain.CheckoutCommand.RefundPayment;
import dev.cartwright.order.domain.CheckoutCommand.ReleasePromotions;
import dev.cartwright.order.domain.CheckoutCommand.ReleaseStock;
import dev.cartwright.order.domain.CheckoutCommand.ReserveStock;
import dev.cartwright.order.domain.CheckoutCommand.VoidPayment;
import dev.cartwright.order.domain.OrderMessage.PaymentAuthorized;
import dev.cartwright.order.domain.OrderMessage.PaymentCaptured;
import dev.cartwright.order.domain.OrderMessage.PaymentDeclined;
import dev.cartwright.order.domain.OrderMessage.PaymentVoided;
import dev.cartwright.order.domain.OrderMessage.PromotionsRedeemed;
import dev.cartwright.order.domain.OrderMessage.PromotionsRefused;
import dev.cartwright.order.domain.OrderMessage.ReservationExpired;
import dev.cartwright.order.domain.OrderMessage.StockRefused;
import dev.cartwright.order.domain.OrderMessage.StockReserved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One order among an inventory, a pricing and a payment provider whose messages come late, twice, in any order, and some never. The same
 * seed gives the same story.
 */
final class RandomWorld {

    /** Order, stock and money, where nothing is owed to anybody. */
    static final Set<String> GOOD_ENDS = Set.of(
            "CONFIRMED, HELD, AUTHORIZED",
            "CAPTURED, COMMITTED, CAPTURED",
            "CANCELLED, NONE, NONE",
            "CANCELLED, REFUSED, NONE",
            "CANCELLED, RELEASED, NONE",
            "CANCELLED, RELEASED, DECLINED",
            "CANCELLED, RELEASED, VOIDED",
            "CANCELLED, EXPIRED, NONE",
            "CANCELLED, EXPIRED, DECLINED",
            "CANCELLED, EXPIRED, VOIDED");

    /** The same for an order that is free. */
    static final Set<String> GOOD_FREE_ENDS = Set.of(
            "CONFIRMED, HELD, NONE",
            "CAPTURED, COMMITTED, NONE",
            "CANCELLED, NONE, NONE",
            "CANCELLED, REFUSED, NONE",
            "CANCELLED, RELEASED, NONE",
            "CANCELLED, EXPIRED, NONE");

    /** Of the promotions, where the order is sold and where it is not. */
    private static final Set<Promotions> SOLD = EnumSet.of(Promotions.UNLIMITED, Promotions.REDEEMED);

    private static final Set<Promotions> NOT_SOLD =
            EnumSet.of(Promotions.UNLIMITED, Promotions.NONE, Promotions.REFUSED, Promotions.RELEASED);

    private static final int STEPS = 60;

    private enum Stock {
        NONE,
        HELD,
        REFUSED,
        RELEASED,
        EXPIRED,
        COMMITTED
    }

    private enum Promotions {
        UNLIMITED,
        NONE,
        REDEEMED,
        REFUSED,
        RELEASED
    }

    private enum Money {
        NONE,
        AUTHORIZED,
        DECLINED,
        VOIDED,
        CAPTURED
    }

    private final Random random;
    private final TestClock clock = new TestClock();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final AdvanceOrder advanceOrder = new AdvanceOrder(orders, clock);
    private final SweepOrders sweepOrders = new SweepOrders(orders, advanceOrder, clock);
    private final List<Object> underWay = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private Stock stock = Stock.NONE;
    private Money money = Money.NONE;
    private Promotions promotions;

    /**
     * Whether an undo of what was never done is remembered, so that the deed is refused when it comes after all. Where it is
     * not, the news of that deed has to arrive: nothing is lost then.
     */
    private final boolean remembersUndo;

    /** Whether a parcel is sent; then nothing lapses meanwhile, since what lapses as it leaves cannot be undone by anybody. */
    private final boolean ships;

    private final Quote quote;

    RandomWorld(long seed) {
        random = new Random(seed);
        remembersUndo = random.nextBoolean();
        ships = random.nextBoolean();
        quote = random.nextBoolean() ? Samples.richQuote() : plainOrFree();
        promotions = quote.limitedPromotions().isEmpty() ? Promotions.UNLIMITED : Promotions.NONE;
    }

    private Quote plainOrFree() {
        return random.nextBoolean() ? Samples.quote(Samples.LINES) : Samples.freeQuote();
    }

    void run() {
        place();
        for (int step = 0; step < STEPS; step++) {
            act();
        }
        for (int round = 0; round < 200 && !isQuiet(); round++) {
            deliverAll();
            pass(Duration.ofMinutes(2));
        }
    }

    /** Of the order, its stock and its money. */
    String end() {
        return orders.only().step() + ", " + stock + ", " + money;
    }

    boolean isGoodEnd() {
        Set<Promotions> fit = orders.only().step() == Step.CANCELLED ? NOT_SOLD : SOLD;
        return (orders.only().isFree() ? GOOD_FREE_ENDS : GOOD_ENDS).contains(end()) && fit.contains(promotions);
    }

    List<String> story() {
        return story;
    }

    private boolean isQuiet() {
        return underWay.isEmpty() && orders.only().dueAt().isEmpty();
    }

    private void place() {
        var request = new OrderRequest(
                Basket.of(List.of(new Basket.Wanted(new Sku("MUG-SAND"), 2))), Samples.RECIPIENT, Terms.NONE);
        Prices prices = (wanted, credentials) -> new Prices.Answer.Priced(quote);
        var placeOrder = new PlaceOrder(orders, prices, new Ids(clock), clock);
        Buyer ann = placeOrder.buyer("ann", new BuyerCredentials(Optional.empty(), Optional.empty()));
        placeOrder.handle(new PlaceOrder.Command(
                ann,
                request,
                Optional.empty(),
                Optional.of(Samples.TOKEN),
                new PlaceOrder.Expected(Optional.empty(), Optional.empty())));
        send();
    }

    private void act() {
        switch (random.nextInt(20)) {
            case 0 -> pass(Duration.ofSeconds(random.nextInt(240)));
            case 1 -> tell(random.nextInt(4) == 0 ? new OrderMessage.Cancellation() : new OrderMessage.Reminder());
            case 2 -> lapse();
            case 3 -> ship();
            default -> deliverOne();
        }
    }

    private void pass(Duration time) {
        clock.forward(time);
        sweepOrders.handle();
        send();
    }

    private void lapse() {
        if (!ships && stock == Stock.HELD && random.nextInt(4) == 0) {
            stock = Stock.EXPIRED;
            underWay.add(new ReservationExpired());
        } else if (!ships && money == Money.AUTHORIZED && random.nextInt(4) == 0) {
            money = Money.VOIDED;
            underWay.add(new PaymentVoided());
        }
    }

    private void ship() {
        if (ships) {
            tell(new OrderMessage.Shipment());
        }
    }

    private void deliverAll() {
        while (!underWay.isEmpty()) {
            deliver(underWay.remove(random.nextInt(underWay.size())));
        }
    }

    private void deliverOne() {
        if (underWay.isEmpty()) {
            return;
        }
        Object message = underWay.remove(random.nextInt(underWay.size()));
        int fate = random.nextInt(10);
        if (fate == 0 && remembersUndo && isAskedForAgain(message)) {
            story.add("lost " + message.getClass().getSimpleName());
            return;
        }
        if (fate < 3) {
            underWay.add(message);
        }
        if (fate != 1) {
            deliver(message);
        }
    }

    /** What has no answer is not missed when it is lost; there the bus's word counts: at least once, or a dead letter. */
    private static boolean isAskedForAgain(Object message) {
        return switch (message) {
            case ReserveStock _, RedeemPromotions _, AuthorizePayment _, CapturePayment _ -> true;
            case StockReserved _, StockRefused _, PromotionsRedeemed _, PromotionsRefused _ -> true;
            case PaymentAuthorized _, PaymentDeclined _, PaymentCaptured _ -> true;
            default -> false;
        };
    }

    private void deliver(Object message) {
        story.add(message.getClass().getSimpleName());
        switch (message) {
            case OrderMessage news -> tell(news);
            case ReserveStock _ -> reserve();
            case ReleaseStock _ -> release();
            case CommitStock _ -> stock = stock == Stock.HELD ? Stock.COMMITTED : stock;
            case RedeemPromotions _ -> redeem();
            case ReleasePromotions _ -> releasePromotions();
            case AuthorizePayment _ -> authorize();
            case CapturePayment _ -> capture();
            case VoidPayment _ -> cancelPayment();
            case RefundPayment _ -> throw new IllegalStateException("nothing was captured that is not sold");
            case OrderEvent _ -> {}
            default -> throw new IllegalStateException(message.toString());
        }
    }

    private void tell(OrderMessage message) {
        story.add("-> " + message.getClass().getSimpleName());
        advanceOrder.handle(orders.only().id(), message);
        story.add("= " + orders.only().step());
        send();
    }

    private void send() {
        underWay.addAll(orders.drain());
    }

    private void reserve() {
        if (stock == Stock.NONE) {
            stock = random.nextInt(5) == 0 ? Stock.REFUSED : Stock.HELD;
        }
        switch (stock) {
            case HELD -> underWay.add(new StockReserved());
            case REFUSED -> underWay.add(new StockRefused(List.of(new Sku("MUG-SAND"))));
            case EXPIRED -> underWay.add(new ReservationExpired());
            case NONE, RELEASED, COMMITTED -> {}
        }
    }

    private void release() {
        if (stock == Stock.HELD || (stock == Stock.NONE && remembersUndo)) {
            stock = Stock.RELEASED;
        }
    }

    private void redeem() {
        if (promotions == Promotions.NONE) {
            promotions = random.nextInt(5) == 0 ? Promotions.REFUSED : Promotions.REDEEMED;
        }
        underWay.add(promotions == Promotions.REDEEMED ? new PromotionsRedeemed() : new PromotionsRefused());
    }

    private void releasePromotions() {
        if (promotions == Promotions.REDEEMED || (promotions == Promotions.NONE && remembersUndo)) {
            promotions = Promotions.RELEASED;
        }
    }

    private void authorize() {
        if (quote.total().isZero()) {
            throw new IllegalStateException("nothing has to be paid");
        }
        if (money == Money.NONE) {
            money = random.nextInt(4) == 0 ? Money.DECLINED : Money.AUTHORIZED;
        }
        switch (money) {
            case AUTHORIZED -> underWay.add(new PaymentAuthorized());
            case DECLINED -> underWay.add(new PaymentDeclined(CancelReason.PAYMENT_DECLINED));
            case VOIDED -> underWay.add(new PaymentVoided());
            case NONE, CAPTURED -> {}
        }
    }

    private void capture() {
        if (money == Money.AUTHORIZED) {
            money = Money.CAPTURED;
        }
        if (money == Money.CAPTURED) {
            underWay.add(new PaymentCaptured());
        }
    }

    private void cancelPayment() {
        if (money == Money.AUTHORIZED) {
            money = Money.VOIDED;
            underWay.add(new PaymentVoided());
        } else if (money == Money.NONE && remembersUndo) {
            money = Money.VOIDED;
        }
    }
}
