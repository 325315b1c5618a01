package dev.cartwright.order;

import dev.cartwright.kit.call.CallPolicy;
import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Beans;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.order.adapter.DynamoOrders;
import dev.cartwright.order.adapter.HttpCarts;
import dev.cartwright.order.adapter.HttpPrices;
import dev.cartwright.order.adapter.SampleOrder;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.CancelOrder;
import dev.cartwright.order.domain.Carts;
import dev.cartwright.order.domain.CheckOutCart;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.PlaceOrder;
import dev.cartwright.order.domain.Prices;
import dev.cartwright.order.domain.ShipOrder;
import dev.cartwright.order.domain.SweepOrders;
import dev.cartwright.order.function.CancelOrderFunction;
import dev.cartwright.order.function.GetOrderFunction;
import dev.cartwright.order.function.InventoryEvents;
import dev.cartwright.order.function.InventoryEvents.ReservationExpired;
import dev.cartwright.order.function.InventoryEvents.StockRefused;
import dev.cartwright.order.function.InventoryEvents.StockReserved;
import dev.cartwright.order.function.ListOrdersFunction;
import dev.cartwright.order.function.PaymentEvents;
import dev.cartwright.order.function.PaymentEvents.PaymentAuthorized;
import dev.cartwright.order.function.PaymentEvents.PaymentCaptured;
import dev.cartwright.order.function.PaymentEvents.PaymentDeclined;
import dev.cartwright.order.function.PaymentEvents.PaymentVoided;
import dev.cartwright.order.function.PlaceOrderFunction;
import dev.cartwright.order.function.PricingEvents;
import dev.cartwright.order.function.PricingEvents.PromotionsRedeemed;
import dev.cartwright.order.function.PricingEvents.PromotionsRefused;
import dev.cartwright.order.function.SearchOrdersFunction;
import dev.cartwright.order.function.ShipOrderFunction;
import dev.cartwright.order.function.SweepOrdersFunction;
import java.time.InstantSource;

/** The beans and operations of orders. */
public final class OrderApplication implements Application {

    @Override
    public void wire(Wiring wiring) {
        beans(wiring);
        forCustomers(wiring);
        wiring.read(
                "searchOrders",
                "GET /admin/orders",
                Access.ADMIN,
                beans -> new SearchOrdersFunction(beans.get(Orders.class)));
        wiring.write(
                "shipOrder",
                "POST /orders/{orderId}/shipment",
                Access.SERVICE,
                beans -> new ShipOrderFunction(new ShipOrder(beans.get(AdvanceOrder.class))));
        ofInventory(wiring);
        ofPricing(wiring);
        ofPayment(wiring);
        wiring.every(
                "sweepOrders",
                beans -> new SweepOrdersFunction(new SweepOrders(
                        beans.get(Orders.class), beans.get(AdvanceOrder.class), beans.get(InstantSource.class))));
        wiring.outbox();
        wiring.primeWith("getOrder", () -> new GetOrderFunction(SampleOrder.everywhere()));
    }

    private static void beans(Wiring wiring) {
        wiring.bean(Orders.class, beans -> new DynamoOrders(beans.get(Table.class)));
        wiring.bean(Prices.class, beans -> new HttpPrices(neighbour("pricing", beans)));
        wiring.bean(Carts.class, beans -> new HttpCarts(neighbour("cart", beans)));
        wiring.bean(
                AdvanceOrder.class, beans -> new AdvanceOrder(beans.get(Orders.class), beans.get(InstantSource.class)));
    }

    private static Neighbour neighbour(String service, Beans beans) {
        return new Neighbour(
                service, beans.get(ServiceDirectory.class), CallPolicy.repeatable(), beans.get(Tracer.class));
    }

    private static void forCustomers(Wiring wiring) {
        wiring.write("placeOrder", "POST /orders", Access.CUSTOMER_OR_GUEST, OrderApplication::placeOrder);
        wiring.read(
                "getOrder",
                "GET /orders/{orderId}",
                Access.CUSTOMER_OR_GUEST,
                beans -> new GetOrderFunction(beans.get(Orders.class)));
        wiring.read(
                "listOrders", "GET /orders", Access.CUSTOMER, beans -> new ListOrdersFunction(beans.get(Orders.class)));
        wiring.write(
                "cancelOrder",
                "POST /orders/{orderId}/cancellation",
                Access.CUSTOMER_OR_GUEST,
                beans -> new CancelOrderFunction(
                        new CancelOrder(beans.get(Orders.class), beans.get(AdvanceOrder.class))));
    }

    private static PlaceOrderFunction placeOrder(Beans beans) {
        Orders orders = beans.get(Orders.class);
        var placeOrder =
                new PlaceOrder(orders, beans.get(Prices.class), beans.get(Ids.class), beans.get(InstantSource.class));
        return new PlaceOrderFunction(placeOrder, new CheckOutCart(orders, beans.get(Carts.class), placeOrder));
    }

    private static void ofInventory(Wiring wiring) {
        wiring.bean(InventoryEvents.class, beans -> new InventoryEvents(beans.get(AdvanceOrder.class)));
        wiring.on("inventory", StockReserved.TYPE, beans -> beans.get(InventoryEvents.class)::onStockReserved);
        wiring.on("inventory", StockRefused.TYPE, beans -> beans.get(InventoryEvents.class)::onStockRefused);
        wiring.on(
                "inventory", ReservationExpired.TYPE, beans -> beans.get(InventoryEvents.class)::onReservationExpired);
    }

    private static void ofPricing(Wiring wiring) {
        wiring.bean(PricingEvents.class, beans -> new PricingEvents(beans.get(AdvanceOrder.class)));
        wiring.on("pricing", PromotionsRedeemed.TYPE, beans -> beans.get(PricingEvents.class)::onPromotionsRedeemed);
        wiring.on("pricing", PromotionsRefused.TYPE, beans -> beans.get(PricingEvents.class)::onPromotionsRefused);
    }

    private static void ofPayment(Wiring wiring) {
        wiring.bean(PaymentEvents.class, beans -> new PaymentEvents(beans.get(AdvanceOrder.class)));
        wiring.on("payment", PaymentAuthorized.TYPE, beans -> beans.get(PaymentEvents.class)::onPaymentAuthorized);
        wiring.on("payment", PaymentDeclined.TYPE, beans -> beans.get(PaymentEvents.class)::onPaymentDeclined);
        wiring.on("payment", PaymentCaptured.TYPE, beans -> beans.get(PaymentEvents.class)::onPaymentCaptured);
        wiring.on("payment", PaymentVoided.TYPE, beans -> beans.get(PaymentEvents.class)::onPaymentVoided);
    }
}
