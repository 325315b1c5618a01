package dev.cartwright.bench.load;

import java.util.stream.Stream;

/** One shop's turn: orders, lists only and reads only. */
record Turn(LoadStep orders, LoadStep lists, LoadStep reads) {

    static Turn of(LoadTarget load, int people, int seconds) {
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

    Stream<LoadStep> steps() {
        return Stream.of(orders, lists, reads);
    }
}
