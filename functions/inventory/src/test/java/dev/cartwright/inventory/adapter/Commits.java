package dev.cartwright.inventory.adapter;

import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.trace.XRayTracer;
import java.time.InstantSource;

/** Runs work and commits it, as the edge does. */
record Commits(Transactions transactions) {

    Commits(Table table) {
        this(new Transactions(table, Json::write, new XRayTracer(), InstantSource.system(), (type, reason) -> {}));
    }

    void run(Runnable work) {
        transactions.run(work);
    }
}
