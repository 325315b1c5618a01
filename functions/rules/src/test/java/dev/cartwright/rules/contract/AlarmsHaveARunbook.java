package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whoever is woken by an alarm finds a row about it in the README's table of alarms: {@code | `ErrorsAlarm` | when | link |}, with
 * a link to the page in docs/alarms that says what to do.
 */
final class AlarmsHaveARunbook implements Rule<Capability> {

    private static final Pattern NAME = Pattern.compile("`(\\w+Alarm)`");
    private static final int CELLS = 3;

    @Override
    public Stream<String> violations(Capability capability) {
        List<String> known = capability
                .readme()
                .lines()
                .filter(line -> line.startsWith("| `") && cells(line) == CELLS)
                .filter(AlarmsHaveARunbook::linksToItsPage)
                .flatMap(
                        line -> NAME.matcher(line.split("\\|", -1)[1]).results().map(name -> name.group(1)))
                .toList();
        List<String> alarms = capability.template().resources("AWS::CloudWatch::Alarm").stream()
                .map(Resource::id)
                .toList();
        Stream<String> missing = alarms.stream()
                .filter(alarm -> !known.contains(alarm))
                .map(alarm -> capability.name() + ": README.md must have a row | `" + alarm + "` | when it fires | ["
                        + alarm + "](" + page(alarm) + ") | under Limits and alarms");
        Stream<String> stale = known.stream()
                .filter(name -> !alarms.contains(name))
                .map(name -> capability.name() + ": README.md has a row about " + name + ", which is no alarm");
        return Stream.concat(missing, stale);
    }

    private static boolean linksToItsPage(String line) {
        return NAME.matcher(line).results().allMatch(name -> line.contains("(" + page(name.group(1)) + ")"));
    }

    private static String page(String alarm) {
        return "../../docs/alarms/" + alarm + ".md";
    }

    private static long cells(String line) {
        return Stream.of(line.split("\\|", -1)).filter(cell -> !cell.isBlank()).count();
    }
}
