package dev.cartwright.tools.load;

import java.util.stream.Stream;

/** One shop's turn: orders, lists alone and reads alone. */
record Turn(Step orders, Step lists, Step reads) {

    static Turn of(Load load, int people, int seconds) {
        return new Turn(
                load.step(people, seconds, Shopper::buy),
                load.step(people, seconds, Shopper::list),
                load.step(people, seconds, Shopper::read));
    }

    double ordersPerSecond() {
        return orders.perSecond(Shopper.ORDER);
    }

    double listsPerSecond() {
        return lists.perSecond(Shopper.LIST);
    }

    double readsPerSecond() {
        return reads.perSecond(Shopper.READ);
    }

    double cpuMsPerOrder() {
        return orders.cpuMsPerOrder();
    }

    Stream<Step> steps() {
        return Stream.of(orders, lists, reads);
    }
}
