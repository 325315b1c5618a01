package dev.cartwright.console;

import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.List;

/** A part of the shop. */
final class SampleTopology {

    private SampleTopology() {}

    static Topology shop() {
        return new Topology(
                List.of(
                        node("local-Order-Api", "api", "Order", "cartwright-local-order", -1),
                        node("local-Catalog-Api", "api", "Catalog", "cartwright-local-catalog", -1),
                        node("local-Catalog-AdminFunction", "function", "Catalog", "AdminFunction", 0),
                        node("local-Order-CustomerFunction", "function", "Order", "CustomerFunction", 0),
                        node("local-Order-InboxFunction", "function", "Order", "InboxFunction", 3),
                        node("local-Inventory-InboxFunction", "function", "Inventory", "InboxFunction", 0),
                        node("local-Payment-InboxFunction", "function", "Payment", "InboxFunction", 0),
                        node("local-Order-Table", "table", "Order", "Table", -1),
                        node("local-Inventory-Table", "table", "Inventory", "Table", -1),
                        node("cartwright-local", "bus", "Bus", "cartwright-local", -1),
                        node("local-Order-InboxQueue", "queue", "Order", "InboxQueue", 2),
                        node("local-Order-InboxDeadLetters", "queue", "Order", "InboxDeadLetters", 1),
                        node("local-Inventory-InboxQueue", "queue", "Inventory", "InboxQueue", 0),
                        node("local-Payment-InboxQueue", "queue", "Payment", "InboxQueue", 0),
                        node("psp.example", "provider", "Payment", "psp.example", -1)),
                List.of(
                        edge(
                                "local-Order-Api",
                                "local-Order-CustomerFunction",
                                "POST /v1/orders, GET /v1/orders",
                                120,
                                2,
                                3),
                        edge(
                                "local-Catalog-Api",
                                "local-Catalog-AdminFunction",
                                "PUT /v1/products/{productId}",
                                1,
                                1,
                                3),
                        edge("local-Order-CustomerFunction", "local-Order-Table", "writes", 240, 0, 3),
                        edge("local-Order-Table", "local-Order-InboxFunction", "stream", 118, 0, 3),
                        edge("local-Order-InboxFunction", "cartwright-local", "PutEvents", 300, 0, 3),
                        edge("cartwright-local", "local-Inventory-InboxQueue", "OrderPlaced.v1", 118, 0, 3),
                        edge(
                                "cartwright-local",
                                "local-Payment-InboxQueue",
                                "PaymentRequested.v1, OrderCancelled.v1",
                                100,
                                0,
                                2),
                        edge(
                                "cartwright-local",
                                "local-Order-InboxQueue",
                                "StockReserved.v1, PaymentAuthorized.v1, PaymentDeclined.v1",
                                210,
                                0,
                                1),
                        edge("local-Inventory-InboxQueue", "local-Inventory-InboxFunction", "", 118, 0, 3),
                        edge("local-Payment-InboxQueue", "local-Payment-InboxFunction", "", 101, 1, 2),
                        edge("local-Order-InboxQueue", "local-Order-InboxFunction", "", 210, 0, 1),
                        edge("local-Order-InboxQueue", "local-Order-InboxDeadLetters", "dead letters", 1, 1, 60),
                        edge("local-Inventory-InboxFunction", "local-Inventory-Table", "writes", 118, 0, 3),
                        edge("local-Payment-InboxFunction", "psp.example", "calls", 101, 1, 2)));
    }

    private static Node node(String id, String kind, String capability, String label, long waiting) {
        return new Node(id, kind, capability, label, waiting);
    }

    private static Edge edge(String from, String to, String label, long count, long errors, long last) {
        return new Edge(from, to, label, count, errors, last, -1);
    }
}
