package dev.cartwright.tools.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal: numbers aligned right, text aligned left, columns as wide as necessary. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();

    public TextTable(String... headings) {
        rows.add(List.of(headings));
        rows.getFirst().forEach(heading -> numeric.add(false));
    }

    /** A double is shown with one decimal, an integer without. */
    public TextTable row(Object... cells) {
        rows.add(IntStream.range(0, cells.length)
                .mapToObj(i -> cell(i, cells[i]))
                .toList());
        return this;
    }

    private String cell(int column, Object value) {
        if (value instanceof Number) {
            numeric.set(column, true);
        }
        return value instanceof Double real ? String.format(Locale.ROOT, "%.1f", real) : String.valueOf(value);
    }

    @Override
    public String toString() {
        List<Integer> widths =
                IntStream.range(0, numeric.size()).mapToObj(this::width).toList();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(column, row.get(column), widths.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private String padded(int column, String text, int width) {
        String padding = " ".repeat(width - text.length());
        return numeric.get(column) ? padding + text : text + padding;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
