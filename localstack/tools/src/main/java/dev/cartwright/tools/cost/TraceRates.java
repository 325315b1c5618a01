package dev.cartwright.tools.cost;

import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of requests is traced, by the sampling rules of {@code infra/operations.yaml}. A queue's function is traced when the
 * message's own trace is, in a trace of its own; of streams and schedules Lambda traces what its fixed rule says.
 *
 * @param checkout of requests to the order's API
 * @param rest of all others
 */
record TraceRates(double checkout, double rest) {

    /** Lambda's own rule, where nobody upstream decided: one a second and five in a hundred. */
    private static final double LAMBDA = 0.05;

    private static final Pattern RULE =
            Pattern.compile("RuleName: !Sub 'cartwright-[^']*-(\\w+)'.*FixedRate: ([0-9.]+)");

    static TraceRates read(Path template) {
        try {
            String text = Files.readString(template);
            return new TraceRates(rate(text, "checkout", template), rate(text, "rest", template));
        } catch (IOException unreadable) {
            throw new CommandFailure(template + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static double rate(String text, String rule, Path template) {
        Matcher found = RULE.matcher(text);
        while (found.find()) {
            if (found.group(1).equals(rule)) {
                return Double.parseDouble(found.group(2));
            }
        }
        throw new CommandFailure(template + " has no sampling rule " + rule);
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
