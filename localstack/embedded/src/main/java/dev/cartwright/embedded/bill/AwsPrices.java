package dev.cartwright.embedded.bill;

import dev.cartwright.embedded.wire.JsonTrees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/**
 * A dated price list.
 *
 * @param asOf the date of the prices
 */
public record AwsPrices(
        String asOf, String region, JsonNode perMillion, JsonNode perGb, JsonNode perMonth, JsonNode idle) {

    private static final double KB_PER_GB = 1024.0 * 1024.0;
    private static final double MILLION = 1e6;

    /** The list of this release, {@code prices.json}. */
    public static AwsPrices ofThisRelease() {
        try (InputStream list = AwsPrices.class.getResourceAsStream("prices.json")) {
            return read(list.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static AwsPrices read(byte[] json) {
        JsonNode list = JsonTrees.parse(json);
        return new AwsPrices(
                list.path("asOf").asString(""),
                list.path("region").asString(""),
                list.path("perMillion"),
                list.path("perGb"),
                list.path("perMonth"),
                list.path("idle"));
    }

    /** The list in words: {@code "us-east-1, prices of 2026-11-24"}. */
    public String title() {
        return region + ", prices of " + asOf;
    }

    /** The price of an amount, in dollars. */
    public double of(BilledItem item, double amount) {
        if (perGb.has(item.price())) {
            return perGb.path(item.price()).asDouble(0) * amount / KB_PER_GB;
        }
        if (!perMillion.has(item.price())) {
            throw new BillProblem("the price file has no price for " + item.price());
        }
        return perMillion.path(item.price()).asDouble(0) * amount / MILLION;
    }

    /** The price of a month of something that is billed by its existence, in dollars. */
    public double ofMonth(String item) {
        return number(perMonth, item);
    }

    /** The price of one request, in dollars. */
    public double ofRequest(String item) {
        return number(perMillion, item) / MILLION;
    }

    /** An assumption about an idle stage. */
    public double assumed(String what) {
        return number(idle, what);
    }

    private static double number(JsonNode part, String name) {
        if (!part.has(name)) {
            throw new BillProblem("the price file has no " + name);
        }
        return part.path(name).asDouble(0);
    }

    public double of(Usage usage) {
        double sum = 0;
        for (BilledItem item : BilledItem.values()) {
            sum += of(item, usage.of(item));
        }
        return sum;
    }
}
