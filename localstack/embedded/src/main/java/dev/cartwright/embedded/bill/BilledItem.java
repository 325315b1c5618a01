package dev.cartwright.embedded.bill;

/** The items on AWS's bill. */
public enum BilledItem {
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
    public String label() {
        return label;
    }

    /** Its name in the price file. */
    public String price() {
        return price;
    }
}
