package dev.cartwright.dynamodb.engine;

/** Where a database says it is: parts of its ARNs. */
public record Address(String region, String account) {

    public String table(String name) {
        return "arn:aws:dynamodb:" + region + ":" + account + ":table/" + name;
    }

    public String index(String table, String index) {
        return table(table) + "/index/" + index;
    }

    public String stream(String table, String label) {
        return table(table) + "/stream/" + label;
    }
}
