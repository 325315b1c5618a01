package dev.cartwright.rules.template;

import dev.cartwright.kit.lambda.FunctionHost;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lambda drops the snapshot of a version that nobody invoked for 14 days, and its next caller gets SnapStartNotReadyException. So each
 * function has a schedule that invokes it within three days: a sweep, or the primer.
 */
final class SnapshotsStayActive implements Rule<Template> {

    private static final int LONGEST = 3 * 24 * 60;
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    private static final Set<String> SETTINGS = Set.of("Name", "Description", "Schedule", "Input");

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> function.events("Schedule").stream().noneMatch(SnapshotsStayActive::keepsActive))
                .map(function -> template.say(
                        function.id(),
                        "must have a schedule that invokes it within three days: Events: {Prime: {Type: Schedule,"
                                + " Properties: {Schedule: rate(3 days), Input: '\"PRIME\"'}}}"));
    }

    /** Enabled, at a rate, and with an input of the host: none, or its primer. */
    private static boolean keepsActive(Tree schedule) {
        return minutes(schedule.at("Schedule").text()) <= LONGEST
                && SETTINGS.containsAll(schedule.entries().keySet())
                && (!schedule.at("Input").exists() || isPrimer(schedule));
    }

    /** Whether a schedule sends the host's primer instead of naming a sweep. */
    static boolean isPrimer(Tree schedule) {
        return schedule.at("Input").is(FunctionHost.PRIME);
    }

    private static int minutes(String expression) {
        Matcher rate = RATE.matcher(expression);
        if (!rate.matches()) {
            return Integer.MAX_VALUE;
        }
        int count = Integer.parseInt(rate.group(1));
        return switch (rate.group(2)) {
            case "minute" -> count;
            case "hour" -> count * 60;
            default -> count * 24 * 60;
        };
    }
}
