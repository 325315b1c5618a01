package dev.cartwright.order.domain;

import static dev.cartwright.order.domain.CancelReason.CANCELLED_BY_CUSTOMER;
import static dev.cartwright.order.domain.CancelReason.OUT_OF_STOCK;
import static dev.cartwright.order.domain.CancelReason.PAYMENT_FAILED;
import static dev.cartwright.order.domain.CancelReason.PAYMENT_TIMEOUT;
import static dev.cartwright.order.domain.CancelReason.PROMOTION_TIMEOUT;
import static dev.cartwright.order.domain.CancelReason.PROMOTION_USED_UP;
import static dev.cartwright.order.domain.CancelReason.STOCK_TIMEOUT;

import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.CheckoutCommand.AuthorizePayment;
import dev.cartwright.order.domain.CheckoutCommand.CapturePayment;
import dev.cartwright.order.domain.CheckoutCommand.CommitStock;
import dev.cartwright.order.domain.CheckoutCommand.RedeemPromotions;
import dev.cartwright.order.domain.CheckoutCommand.RefundPayment;
import dev.cartwright.order.domain.CheckoutCommand.ReleasePromotions;
import dev.cartwright.order.domain.CheckoutCommand.ReleaseStock;
import dev.cartwright.order.domain.CheckoutCommand.ReserveStock;
import dev.cartwright.order.domain.CheckoutCommand.VoidPayment;
import dev.cartwright.order.domain.OrderEvent.OrderCancelled;
import dev.cartwright.order.domain.OrderEvent.OrderConfirmed;
import dev.cartwright.order.domain.OrderMessage.Cancellation;
import dev.cartwright.order.domain.OrderMessage.PaymentAuthorized;
import dev.cartwright.order.domain.OrderMessage.PaymentCaptured;
import dev.cartwright.order.domain.OrderMessage.PaymentDeclined;
import dev.cartwright.order.domain.OrderMessage.PaymentVoided;
import dev.cartwright.order.domain.OrderMessage.PromotionsRedeemed;
import dev.cartwright.order.domain.OrderMessage.PromotionsRefused;
import dev.cartwright.order.domain.OrderMessage.Reminder;
import dev.cartwright.order.domain.OrderMessage.ReservationExpired;
import dev.cartwright.order.domain.OrderMessage.Shipment;
import dev.cartwright.order.domain.OrderMessage.StockRefused;
import dev.cartwright.order.domain.OrderMessage.StockReserved;
import dev.cartwright.order.domain.OrderMessage.Timeout;
import dev.cartwright.order.domain.OrderState.AwaitingPayment;
import dev.cartwright.order.domain.OrderState.AwaitingStock;
import dev.cartwright.order.domain.OrderState.Cancelled;
import dev.cartwright.order.domain.OrderState.Captured;
import dev.cartwright.order.domain.OrderState.Confirmed;
import dev.cartwright.order.domain.OrderState.Hold;
import dev.cartwright.order.domain.OrderState.Shipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The checkout as a table of states, messages and what follows. A message may come twice, late, or before another; whatever
 * comes, goods, promotions and money that no living order needs are given back, and an answer that was heard already changes nothing.
 */
final class OrderProcess {

    private final Order order;
    private final Instant now;

    private OrderProcess(Order order, Instant now) {
        this.order = order;
        this.now = now;
    }

    /** What follows: the state, which may be the same, and what is announced. */
    record Next(OrderState state, List<OrderAnnouncement> announcements) {}

    private record Case(OrderState state, OrderMessage message) {}

    static Next after(Order order, OrderMessage message, Instant now) {
        return new OrderProcess(order, now).after(message);
    }

    private Next after(OrderMessage message) {
        return switch (new Case(order.state(), message)) {
            case Case(AwaitingStock waiting, StockReserved _) -> held(waiting, Hold.STOCK);
            case Case(AwaitingStock waiting, PromotionsRedeemed _) -> held(waiting, Hold.PROMOTIONS);
            case Case(AwaitingStock _, StockRefused(var skus)) -> outOfStock(skus);
            case Case(AwaitingStock(var _, var missing), PromotionsRefused _) ->
                missing.contains(Hold.PROMOTIONS) ? cancel(PROMOTION_USED_UP, releaseStock(PROMOTION_USED_UP)) : stay();
            case Case(AwaitingStock _, ReservationExpired _) -> cancel(STOCK_TIMEOUT);
            case Case(AwaitingStock _, PaymentAuthorized _) -> stay(voidPayment(PAYMENT_FAILED));
            case Case(AwaitingStock _, PaymentCaptured _) -> stay(refundPayment(PAYMENT_FAILED));
            case Case(AwaitingStock _, Cancellation _) ->
                cancel(CANCELLED_BY_CUSTOMER, releaseStock(CANCELLED_BY_CUSTOMER));
            case Case(AwaitingStock(var _, var missing), Timeout _) -> {
                CancelReason reason = missing.contains(Hold.STOCK) ? STOCK_TIMEOUT : PROMOTION_TIMEOUT;
                yield cancel(reason, releaseStock(reason));
            }
            case Case(AwaitingStock(var _, var missing), Reminder _) -> askAgain(missing);
            case Case(AwaitingStock _, PaymentDeclined _),
                    Case(AwaitingStock _, PaymentVoided _),
                    Case(AwaitingStock _, Shipment _) -> stay();

            case Case(AwaitingPayment _, PaymentAuthorized _), Case(AwaitingPayment _, PaymentCaptured _) ->
                to(new Confirmed(), new OrderConfirmed(id(), now));
            case Case(AwaitingPayment _, PaymentDeclined(var reason)) -> cancel(reason, releaseStock(reason));
            case Case(AwaitingPayment _, PaymentVoided _) -> cancel(PAYMENT_FAILED, releaseStock(PAYMENT_FAILED));
            case Case(AwaitingPayment _, StockRefused(var skus)) -> outOfStock(skus, voidPayment(OUT_OF_STOCK));
            case Case(AwaitingPayment _, ReservationExpired _) -> cancel(PAYMENT_TIMEOUT, voidPayment(PAYMENT_TIMEOUT));
            case Case(AwaitingPayment _, Cancellation _) -> undo(CANCELLED_BY_CUSTOMER);
            case Case(AwaitingPayment _, Timeout _) -> undo(PAYMENT_TIMEOUT);
            case Case(AwaitingPayment(var token), Reminder _) -> stay(authorizePayment(token));
            case Case(AwaitingPayment _, StockReserved _),
                    Case(AwaitingPayment _, PromotionsRedeemed _),
                    Case(AwaitingPayment _, PromotionsRefused _),
                    Case(AwaitingPayment _, Shipment _) -> stay();

            case Case(Confirmed _, Shipment _) ->
                to(order.isFree() ? new Captured() : new Shipped(), capturePayment(), commitStock());
            case Case(Confirmed _, StockRefused(var skus)) -> outOfStock(skus, voidPayment(OUT_OF_STOCK));
            case Case(Confirmed _, ReservationExpired _) -> cancel(STOCK_TIMEOUT, voidPayment(STOCK_TIMEOUT));
            case Case(Confirmed _, PaymentVoided _) -> cancel(PAYMENT_FAILED, releaseStock(PAYMENT_FAILED));
            case Case(Confirmed _, Cancellation _) -> undo(CANCELLED_BY_CUSTOMER);
            case Case(Confirmed _, StockReserved _),
                    Case(Confirmed _, PromotionsRedeemed _),
                    Case(Confirmed _, PromotionsRefused _),
                    Case(Confirmed _, PaymentAuthorized _),
                    Case(Confirmed _, PaymentDeclined _),
                    Case(Confirmed _, PaymentCaptured _),
                    Case(Confirmed _, Timeout _),
                    Case(Confirmed _, Reminder _) -> stay();

            case Case(Shipped _, PaymentCaptured _) -> to(new Captured());
            case Case(Shipped _, Reminder _) -> stay(capturePayment(), commitStock());
            case Case(Shipped _, StockReserved _),
                    Case(Shipped _, StockRefused _),
                    Case(Shipped _, ReservationExpired _),
                    Case(Shipped _, PromotionsRedeemed _),
                    Case(Shipped _, PromotionsRefused _),
                    Case(Shipped _, PaymentAuthorized _),
                    Case(Shipped _, PaymentDeclined _),
                    Case(Shipped _, PaymentVoided _),
                    Case(Shipped _, Cancellation _),
                    Case(Shipped _, Shipment _),
                    Case(Shipped _, Timeout _) -> stay();

            case Case(Captured _, var _) -> stay();

            case Case(Cancelled(var reason, var _), StockReserved _) -> stay(releaseStock(reason));
            case Case(Cancelled(var reason, var _), PromotionsRedeemed _) -> stay(releasePromotions(reason));
            case Case(Cancelled(var reason, var _), PaymentAuthorized _) -> stay(voidPayment(reason));
            case Case(Cancelled(var reason, var _), PaymentCaptured _) -> stay(refundPayment(reason));
            case Case(Cancelled _, StockRefused _),
                    Case(Cancelled _, PromotionsRefused _),
                    Case(Cancelled _, ReservationExpired _),
                    Case(Cancelled _, PaymentDeclined _),
                    Case(Cancelled _, PaymentVoided _),
                    Case(Cancelled _, Cancellation _),
                    Case(Cancelled _, Shipment _),
                    Case(Cancelled _, Timeout _),
                    Case(Cancelled _, Reminder _) -> stay();
        };
    }

    /** Authorizes the money as soon as everything is held; a total of zero needs none. */
    private Next held(AwaitingStock waiting, Hold hold) {
        Set<Hold> missing = waiting.missingWithout(hold);
        if (!missing.isEmpty()) {
            return to(new AwaitingStock(waiting.token(), missing));
        }
        return waiting.token()
                .map(token -> to(new AwaitingPayment(token), authorizePayment(token)))
                .orElseGet(() -> to(new Confirmed(), new OrderConfirmed(id(), now)));
    }

    private Next askAgain(Set<Hold> missing) {
        var commands = new ArrayList<OrderAnnouncement>();
        if (missing.contains(Hold.STOCK)) {
            commands.add(ReserveStock.of(order));
        }
        if (missing.contains(Hold.PROMOTIONS)) {
            commands.add(RedeemPromotions.of(order));
        }
        return new Next(order.state(), commands);
    }

    private Next stay(OrderAnnouncement... announcements) {
        return to(order.state(), announcements);
    }

    private Next to(OrderState state, OrderAnnouncement... announcements) {
        return new Next(state, Stream.of(announcements).filter(this::concerns).toList());
    }

    /** Payment hears nothing of an order that is free, and pricing nothing of one without limited promotions. */
    private boolean concerns(OrderAnnouncement announcement) {
        return switch (announcement) {
            case AuthorizePayment _, CapturePayment _, VoidPayment _, RefundPayment _ -> !order.isFree();
            case RedeemPromotions _, ReleasePromotions _ ->
                !order.quote().limitedPromotions().isEmpty();
            case ReserveStock _, ReleaseStock _, CommitStock _, OrderEvent _ -> true;
        };
    }

    private Next cancel(CancelReason reason, OrderAnnouncement... announcements) {
        return end(new Cancelled(reason, List.of()), announcements);
    }

    private Next outOfStock(List<Sku> skus, OrderAnnouncement... announcements) {
        return end(new Cancelled(OUT_OF_STOCK, skus), announcements);
    }

    private Next end(Cancelled cancelled, OrderAnnouncement... announcements) {
        List<String> skus = cancelled.shortSkus().stream().map(Sku::value).toList();
        var all = new ArrayList<OrderAnnouncement>();
        all.add(new OrderCancelled(id(), cancelled.reason().name(), skus.isEmpty() ? null : skus));
        all.addAll(List.of(announcements));
        all.add(releasePromotions(cancelled.reason()));
        return to(cancelled, all.toArray(OrderAnnouncement[]::new));
    }

    /** Cancels what may hold goods and money. */
    private Next undo(CancelReason reason) {
        return cancel(reason, releaseStock(reason), voidPayment(reason));
    }

    private AuthorizePayment authorizePayment(PaymentToken token) {
        return new AuthorizePayment(id(), WireMoney.of(order.total()), token.value());
    }

    private ReleaseStock releaseStock(CancelReason reason) {
        return new ReleaseStock(id(), reason.name());
    }

    private ReleasePromotions releasePromotions(CancelReason reason) {
        return new ReleasePromotions(id(), reason.name());
    }

    private VoidPayment voidPayment(CancelReason reason) {
        return new VoidPayment(id(), reason.name());
    }

    private CapturePayment capturePayment() {
        return new CapturePayment(id());
    }

    private CommitStock commitStock() {
        return new CommitStock(id());
    }

    /** The refund's id follows from the order's, so that news which comes twice gives the money back once. */
    private RefundPayment refundPayment(CancelReason reason) {
        String refundId = id().replaceFirst("^" + OrderId.PREFIX, "rfd");
        return new RefundPayment(id(), refundId, WireMoney.of(order.total()), reason.name());
    }

    private String id() {
        return order.id().value();
    }
}
