package dev.cartwright.cart;

import dev.cartwright.cart.adapter.DynamoCarts;
import dev.cartwright.cart.adapter.HttpQuotes;
import dev.cartwright.cart.adapter.HttpStock;
import dev.cartwright.cart.adapter.SampleCart;
import dev.cartwright.cart.domain.Carts;
import dev.cartwright.cart.domain.ChangeCart;
import dev.cartwright.cart.domain.CompleteCart;
import dev.cartwright.cart.domain.DeleteCart;
import dev.cartwright.cart.domain.ListCarts;
import dev.cartwright.cart.domain.MergeCart;
import dev.cartwright.cart.domain.OpenCart;
import dev.cartwright.cart.domain.PriceCart;
import dev.cartwright.cart.domain.ShowCart;
import dev.cartwright.cart.domain.SweepCarts;
import dev.cartwright.cart.function.AddLineFunction;
import dev.cartwright.cart.function.ChangeLineFunction;
import dev.cartwright.cart.function.CreateCartFunction;
import dev.cartwright.cart.function.DeleteCartFunction;
import dev.cartwright.cart.function.GetCartFunction;
import dev.cartwright.cart.function.ListCartsFunction;
import dev.cartwright.cart.function.MergeCartFunction;
import dev.cartwright.cart.function.OrderEvents;
import dev.cartwright.cart.function.OrderEvents.OrderPlaced;
import dev.cartwright.cart.function.RemoveLineFunction;
import dev.cartwright.cart.function.ReplaceDetailsFunction;
import dev.cartwright.cart.function.ReplaceLinesFunction;
import dev.cartwright.cart.function.SweepCartsFunction;
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
import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.time.InstantSource;

/** The beans and operations of carts. */
public final class CartApplication implements Application {

    /** A customer waits, and a cart can be shown without prices: two attempts of 2 s. */
    private static final CallPolicy PRICING = new CallPolicy(Duration.ofSeconds(2), 2, 16, 50, Duration.ofSeconds(10));

    /** A cart can do without its stock even better. */
    private static final CallPolicy INVENTORY = CallPolicy.once(Duration.ofSeconds(2));

    @Override
    public void wire(Wiring wiring) {
        beans(wiring);
        carts(wiring);
        changes(wiring);
        wiring.on(
                "order",
                OrderPlaced.TYPE,
                beans -> new OrderEvents(new CompleteCart(
                        beans.get(Carts.class), beans.get(Ids.class), beans.get(InstantSource.class)))::onOrderPlaced);
        wiring.every(
                "sweepCarts",
                beans ->
                        new SweepCartsFunction(new SweepCarts(beans.get(Carts.class), beans.get(InstantSource.class))));
        wiring.outbox();
        wiring.primeWith("getCart", () -> new GetCartFunction(sample()));
    }

    private static void beans(Wiring wiring) {
        wiring.bean(Carts.class, beans -> new DynamoCarts(beans.get(Table.class)));
        wiring.bean(
                PriceCart.class,
                beans -> new PriceCart(
                        new HttpQuotes(neighbour("pricing", PRICING, beans)),
                        new HttpStock(neighbour("inventory", INVENTORY, beans), beans.get(InstantSource.class))));
        wiring.bean(
                ChangeCart.class,
                beans -> new ChangeCart(
                        beans.get(Carts.class), beans.get(PriceCart.class), beans.get(InstantSource.class)));
    }

    private static Neighbour neighbour(String service, CallPolicy policy, Beans beans) {
        return new Neighbour(service, beans.get(ServiceDirectory.class), policy, beans.get(Tracer.class));
    }

    /** Asks nobody. */
    private static ShowCart sample() {
        var priceCart = new PriceCart(
                (cart, credentials) -> {
                    throw new Unavailable("nobody to ask", Duration.ZERO);
                },
                skus -> {
                    throw new Unavailable("nobody to ask", Duration.ZERO);
                });
        return new ShowCart(SampleCart.everywhere(), priceCart, InstantSource.system());
    }

    private static void carts(Wiring wiring) {
        wiring.write(
                "createCart",
                "POST /carts",
                Access.CUSTOMER_OR_GUEST,
                beans -> new CreateCartFunction(new OpenCart(
                        beans.get(Carts.class),
                        beans.get(PriceCart.class),
                        beans.get(Ids.class),
                        beans.get(InstantSource.class))));
        wiring.read(
                "getCart",
                "GET /carts/{cartId}",
                Access.CUSTOMER_OR_GUEST,
                beans -> new GetCartFunction(new ShowCart(
                        beans.get(Carts.class), beans.get(PriceCart.class), beans.get(InstantSource.class))));
        wiring.read(
                "listCarts",
                "GET /carts",
                Access.CUSTOMER,
                beans -> new ListCartsFunction(new ListCarts(beans.get(Carts.class), beans.get(InstantSource.class))));
        wiring.write(
                "deleteCart",
                "DELETE /carts/{cartId}",
                Access.CUSTOMER_OR_GUEST,
                beans ->
                        new DeleteCartFunction(new DeleteCart(beans.get(Carts.class), beans.get(InstantSource.class))));
        wiring.write(
                "mergeCart",
                "POST /carts/{cartId}/merge",
                Access.CUSTOMER,
                beans -> new MergeCartFunction(new MergeCart(
                        beans.get(Carts.class),
                        beans.get(PriceCart.class),
                        beans.get(Ids.class),
                        beans.get(InstantSource.class))));
    }

    private static void changes(Wiring wiring) {
        wiring.write(
                "addLine",
                "POST /carts/{cartId}/lines",
                Access.CUSTOMER_OR_GUEST,
                beans -> new AddLineFunction(beans.get(ChangeCart.class)));
        wiring.write(
                "replaceLines",
                "PUT /carts/{cartId}/lines",
                Access.CUSTOMER_OR_GUEST,
                beans -> new ReplaceLinesFunction(beans.get(ChangeCart.class)));
        wiring.write(
                "changeLine",
                "PUT /carts/{cartId}/lines/{sku}",
                Access.CUSTOMER_OR_GUEST,
                beans -> new ChangeLineFunction(beans.get(ChangeCart.class)));
        wiring.write(
                "removeLine",
                "DELETE /carts/{cartId}/lines/{sku}",
                Access.CUSTOMER_OR_GUEST,
                beans -> new RemoveLineFunction(beans.get(ChangeCart.class)));
        wiring.write(
                "replaceDetails",
                "PUT /carts/{cartId}/details",
                Access.CUSTOMER_OR_GUEST,
                beans -> new ReplaceDetailsFunction(beans.get(ChangeCart.class)));
    }
}
