package dev.cartwright.template.resource;

/**
 * An Amazon resource name.
 *
 * @param resource everything after the account, with colons: {@code "table/orders/stream/2026-01-01T00:00:00.000"}
 */
public record Arn(String service, String region, String account, String resource) {

    public static Arn parse(String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn")) {
            throw new UnsupportedResource("not an ARN: " + arn);
        }
        return new Arn(parts[2], parts[3], parts[4], parts[5]);
    }

    /** The name of the table, queue or bus; for a stream, of its table. */
    public String name() {
        String[] parts = resource.split("/", 3);
        return parts.length == 1 ? resource : parts[1];
    }
}
