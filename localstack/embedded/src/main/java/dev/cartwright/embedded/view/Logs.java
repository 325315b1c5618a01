package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.FunctionLogs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What functions printed, for a reader. */
final class Logs {

    private static final int MOST_RESULTS = 2000;
    private static final int MOST_OF_HOP = 200;

    private final FunctionLogs logs;

    Logs(FunctionLogs logs) {
        this.logs = logs;
    }

    static PrintedLine shown(FunctionLogs.Line line) {
        return new PrintedLine(line.number(), line.time(), line.stream(), line.trace(), line.level(), line.text());
    }

    /** The newest last; the last ones if there are more than the limit. */
    List<PrintedLine> find(LogQuery query) {
        String text = query.text().toLowerCase(Locale.ROOT);
        Predicate<FunctionLogs.Line> wanted = line -> line.number() > query.after()
                && (query.function().isEmpty() || line.stream().contains(query.function()))
                && (query.level().isEmpty() || line.level().equalsIgnoreCase(query.level()))
                && (query.trace().isEmpty() || line.trace().equals(query.trace()))
                && (text.isEmpty() || line.text().toLowerCase(Locale.ROOT).contains(text));
        return logs.last(wanted, Math.clamp(query.limit(), 0, MOST_RESULTS)).stream()
                .map(Logs::shown)
                .toList();
    }

    /** The last lines of each of these invocations. */
    Map<String, List<PrintedLine>> of(Set<String> requestIds) {
        Map<String, List<FunctionLogs.Line>> byInvocation = new HashMap<>();
        logs.find(line -> requestIds.contains(line.requestId())).stream()
                .forEach(line -> byInvocation
                        .computeIfAbsent(line.requestId(), _ -> new ArrayList<>())
                        .add(line));
        Map<String, List<PrintedLine>> shown = new HashMap<>();
        byInvocation.forEach((requestId, lines) -> shown.put(requestId, last(lines, MOST_OF_HOP)));
        return shown;
    }

    private static List<PrintedLine> last(List<FunctionLogs.Line> lines, int most) {
        return lines.subList(Math.max(0, lines.size() - most), lines.size()).stream()
                .map(Logs::shown)
                .toList();
    }
}
