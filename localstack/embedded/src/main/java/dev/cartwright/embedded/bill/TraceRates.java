package dev.cartwright.embedded.bill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The share of traced requests, by the sampling rules of {@code infra/operations.yaml}. A queue's function is traced, in a
 * trace of its own, if the message's trace is; for streams and schedules Lambda's fixed rule applies.
 *
 * @param checkout of requests to the order's API
 * @param rest of all other requests
 */
public record TraceRates(double checkout, double rest) {

    /** Lambda's own rule without an upstream decision: one a second and five percent. */
    private static final double LAMBDA = 0.05;

    private static final Pattern RULE =
            Pattern.compile("RuleName: !Sub 'cartwright-[^']*-(\\w+)'.*FixedRate: ([0-9.]+)");

    /** AWS's own rule, which applies where there is no other. */
    public static final TraceRates OF_AWS = new TraceRates(LAMBDA, LAMBDA);

    /** The template with the sampling rules, in the folder of the application's. */
    public static final String FILE = "infra/operations.yaml";

    /** @param template of the application: {@code template.yaml} */
    public static TraceRates beside(Path template) {
        return read(template.resolveSibling(FILE));
    }

    static TraceRates read(Path template) {
        try {
            String text = Files.readString(template);
            return new TraceRates(rate(text, "checkout", template), rate(text, "rest", template));
        } catch (IOException unreadable) {
            throw new BillProblem("the sampling rules of traces are missing: " + template + " cannot be read");
        }
    }

    private static double rate(String text, String rule, Path template) {
        Matcher found = RULE.matcher(text);
        while (found.find()) {
            if (found.group(1).equals(rule)) {
                return Double.parseDouble(found.group(2));
            }
        }
        throw new BillProblem(template + " has no sampling rule " + rule);
    }

    double ofApi(String api) {
        return api.endsWith("-order") ? checkout : rest;
    }

    double ofFunction(String function) {
        String name = function.substring(function.lastIndexOf('-') + 1);
        if (name.matches("On[A-Z].*")) {
            return checkout;
        }
        return name.matches("(Relay|Sweep|Reconcile\\w+s)[A-Z].*") ? LAMBDA : 0;
    }
}
