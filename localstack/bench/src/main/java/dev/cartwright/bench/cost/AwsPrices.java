package dev.cartwright.bench.cost;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * A dated price list.
 *
 * @param asOf the date of the prices
 */
record AwsPrices(String asOf, String region, JsonNode perMillion, JsonNode perGb, JsonNode perMonth, JsonNode idle) {

    private static final double KB_PER_GB = 1024.0 * 1024.0;
    private static final double MILLION = 1e6;

    static AwsPrices read(Path file) {
        try {
            JsonNode list = JsonCodec.read(Files.readString(file));
            return new AwsPrices(
                    list.path("asOf").asString(""),
                    list.path("region").asString(""),
                    list.path("perMillion"),
                    list.path("perGb"),
                    list.path("perMonth"),
                    list.path("idle"));
        } catch (IOException unreadable) {
            throw new CommandFailure("the price file " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** The price of an amount, in dollars. */
    double of(BilledItem item, double amount) {
        if (perGb.has(item.price())) {
            return perGb.path(item.price()).asDouble(0) * amount / KB_PER_GB;
        }
        if (!perMillion.has(item.price())) {
            throw new CommandFailure("the price file has no price for " + item.price());
        }
        return perMillion.path(item.price()).asDouble(0) * amount / MILLION;
    }

    /** The price of a month of something that is billed by its existence, in dollars. */
    double ofMonth(String item) {
        return number(perMonth, item);
    }

    /** The price of one request, in dollars. */
    double ofRequest(String item) {
        return number(perMillion, item) / MILLION;
    }

    /** An assumption about an idle stage. */
    double assumed(String what) {
        return number(idle, what);
    }

    private static double number(JsonNode part, String name) {
        if (!part.has(name)) {
            throw new CommandFailure("the price file has no " + name);
        }
        return part.path(name).asDouble(0);
    }

    double of(Usage usage) {
        double sum = 0;
        for (BilledItem item : BilledItem.values()) {
            sum += of(item, usage.of(item));
        }
        return sum;
    }
}
