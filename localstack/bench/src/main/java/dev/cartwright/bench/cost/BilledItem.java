package dev.cartwright.bench.cost;

/** The items on AWS's bill. */
enum BilledItem {
    API_REQUESTS("API requests", "apiRequests"),
    INVOCATIONS("invocations", "invocations"),
    GB_SECONDS("GB-seconds", "gbSeconds"),
    WRITE_UNITS("write units", "writeUnits"),
    READ_UNITS("read units", "readUnits"),
    EVENTS("bus events", "events"),
    QUEUE_REQUESTS("queue requests", "queueRequests"),
    LOG_KB("log KB", "logs"),
    TRACES("traces", "traces");

    private final String label;
    private final String price;

    BilledItem(String label, String price) {
        this.label = label;
        this.price = price;
    }

    /** The heading of its column. */
    String label() {
        return label;
    }

    /** Its name in the price file. */
    String price() {
        return price;
    }
}
