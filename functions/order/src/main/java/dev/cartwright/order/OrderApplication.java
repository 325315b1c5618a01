package dev.cartwright.order;

import dev.cartwright.kit.call.CallPolicy;
import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Beans;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.order.adapter.DynamoOrders;
import dev.cartwright.order.adapter.HttpPrices;
import dev.cartwright.order.adapter.SampleOrder;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.CancelOrder;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.PlaceOrder;
import dev.cartwright.order.domain.Prices;
import dev.cartwright.order.domain.ShipOrder;
import dev.cartwright.order.domain.SweepOrders;
import dev.cartwright.order.function.CancelOrderFunction;
import dev.cartwright.order.function.GetOrderFunction;
import dev.cartwright.order.function.ListOrdersFunction;
import dev.cartwright.order.function.OnPaymentAuthorizedFunction;
import dev.cartwright.order.function.OnPaymentCapturedFunction;
import dev.cartwright.order.function.OnPaymentDeclinedFunction;
import dev.cartwright.order.function.OnPaymentVoidedFunction;
import dev.cartwright.order.function.OnReservationExpiredFunction;
import dev.cartwright.order.function.OnStockRefusedFunction;
import dev.cartwright.order.function.OnStockReservedFunction;
import dev.cartwright.order.function.PlaceOrderFunction;
import dev.cartwright.order.function.ShipOrderFunction;
import dev.cartwright.order.function.SweepOrdersFunction;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;

/** The beans and functions of orders. */
public final class OrderApplication implements Application {

    @Override
    public void wire(Wiring wiring) {
        beans(wiring);
        forCustomers(wiring);
        wiring.write(
                "shipOrder",
                Access.SERVICE,
                beans -> new ShipOrderFunction(new ShipOrder(beans.get(AdvanceOrder.class))));
        ofInventory(wiring);
        ofPayment(wiring);
        wiring.every(
                "sweepOrders",
                beans -> new SweepOrdersFunction(new SweepOrders(
                        beans.get(Orders.class), beans.get(AdvanceOrder.class), beans.get(InstantSource.class))));
        wiring.outbox();
        wiring.rehearse("getOrder", () -> new GetOrderFunction(SampleOrder.everywhere()));
    }

    private static void beans(Wiring wiring) {
        wiring.bean(Orders.class, beans -> new DynamoOrders(beans.get(Table.class)));
        wiring.bean(Prices.class, beans -> new HttpPrices(catalog(beans)));
        wiring.bean(
                AdvanceOrder.class, beans -> new AdvanceOrder(beans.get(Orders.class), beans.get(InstantSource.class)));
    }

    private static Neighbour catalog(Beans beans) {
        return new Neighbour(
                "catalog", beans.get(ServiceDirectory.class), CallPolicy.repeatable(), beans.get(Tracer.class));
    }

    private static void forCustomers(Wiring wiring) {
        wiring.write(
                "placeOrder",
                Access.CUSTOMER_OR_GUEST,
                beans -> new PlaceOrderFunction(new PlaceOrder(
                        beans.get(Orders.class),
                        beans.get(Prices.class),
                        beans.get(Ids.class),
                        beans.get(InstantSource.class))));
        wiring.read("getOrder", Access.CUSTOMER_OR_GUEST, beans -> new GetOrderFunction(beans.get(Orders.class)));
        wiring.read("listOrders", Access.CUSTOMER, beans -> new ListOrdersFunction(beans.get(Orders.class)));
        wiring.write(
                "cancelOrder",
                Access.CUSTOMER_OR_GUEST,
                beans -> new CancelOrderFunction(
                        new CancelOrder(beans.get(Orders.class), beans.get(AdvanceOrder.class))));
    }

    private static void ofInventory(Wiring wiring) {
        on(wiring, "onStockReserved", OnStockReservedFunction.TYPE, OnStockReservedFunction::new);
        on(wiring, "onStockRefused", OnStockRefusedFunction.TYPE, OnStockRefusedFunction::new);
        on(wiring, "onReservationExpired", OnReservationExpiredFunction.TYPE, OnReservationExpiredFunction::new);
    }

    private static void ofPayment(Wiring wiring) {
        on(wiring, "onPaymentAuthorized", OnPaymentAuthorizedFunction.TYPE, OnPaymentAuthorizedFunction::new);
        on(wiring, "onPaymentDeclined", OnPaymentDeclinedFunction.TYPE, OnPaymentDeclinedFunction::new);
        on(wiring, "onPaymentCaptured", OnPaymentCapturedFunction.TYPE, OnPaymentCapturedFunction::new);
        on(wiring, "onPaymentVoided", OnPaymentVoidedFunction.TYPE, OnPaymentVoidedFunction::new);
    }

    private static <T> void on(
            Wiring wiring, String name, EventType<T> type, Function<AdvanceOrder, Consumer<Message<T>>> function) {
        wiring.on(name, type, beans -> function.apply(beans.get(AdvanceOrder.class)));
    }
}
