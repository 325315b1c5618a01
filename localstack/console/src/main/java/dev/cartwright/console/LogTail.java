package dev.cartwright.console;

import dev.cartwright.embedded.view.PrintedLine;
import java.util.List;

/**
 * The last lines of a search.
 *
 * @param lines the newest first
 * @param last the number of the last line, after which the next ones follow
 * @param skipped how many lines before these are not shown, because there are too many: {@code "1,900"}; empty if none are
 */
public record LogTail(List<ShownLine> lines, long last, String skipped) {

    /** A page that refreshes twice a second shows no more at once, however much a function prints. */
    static final int AT_ONCE = 100;

    /** @param found in the order of their numbers, all of them after the given one, at most as many as the stack returns */
    static LogTail of(List<PrintedLine> found, long after, int most) {
        List<PrintedLine> shown = shown(found, most);
        return of(found, after, shown, skipped(found.size() - shown.size(), found.size() >= LogSearch.MOST));
    }

    /** The same of all lines: their numbers say how many are missing, even if the stack no longer keeps them. */
    static LogTail ofAll(List<PrintedLine> found, long after, int most) {
        List<PrintedLine> shown = shown(found, most);
        long missing = shown.isEmpty() ? 0 : shown.getFirst().number() - after - 1;
        return of(found, after, shown, skipped(missing, false));
    }

    private static List<PrintedLine> shown(List<PrintedLine> found, int most) {
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    private static LogTail of(List<PrintedLine> found, long after, List<PrintedLine> shown, String skipped) {
        return new LogTail(
                shown.reversed().stream().map(ShownLine::of).toList(),
                found.isEmpty() ? after : found.getLast().number(),
                skipped);
    }

    private static String skipped(long lines, boolean more) {
        return lines == 0 ? "" : (more ? "more than " : "") + "%,d".formatted(lines);
    }
}
