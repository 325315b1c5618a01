package dev.cartwright.bench.load;

import dev.cartwright.tools.shop.StackClient;
import java.util.Map;

/** Eight closed-loop shoppers who order in a shop, for other instruments. */
public final class OrderLoad {

    private static final int SHOPPERS = 8;
    private static final int PRODUCTS = 50;

    private final LoadTarget target;

    private OrderLoad(LoadTarget target) {
        this.target = target;
    }

    /** With products of its own. */
    public static OrderLoad on(StackClient stack) {
        return new OrderLoad(LoadTarget.on(stack, PRODUCTS, "tok_approve"));
    }

    /**
     * What was ordered.
     *
     * @param errors by kind, with their number
     */
    public record Orders(double perSecond, Map<String, Long> errors) {}

    /** Returns when all orders are complete that were begun in this time. */
    public Orders run(int seconds) {
        LoadStep step = target.step(SHOPPERS, seconds, Shopper::buy);
        return new Orders(step.perSecond(Shopper.ORDER), step.measurements().errors());
    }

    /** The path of a product. */
    public String product() {
        return "/v1/products/" + target.assortment().any().productId();
    }
}
