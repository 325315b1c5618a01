package dev.cartwright.inventory.adapter;

import static java.util.stream.Collectors.joining;

import dev.cartwright.inventory.domain.Line;
import dev.cartwright.inventory.domain.Lines;
import dev.cartwright.inventory.domain.Sku;
import java.util.Arrays;

/** Lines as a row keeps them, {@code MUG-MOSS=1 MUG-SAND=2}: rows are billed by their size. */
final class LinesText {

    private LinesText() {}

    static String write(Lines lines) {
        return lines.sorted().stream()
                .map(line -> line.sku() + "=" + line.quantity())
                .collect(joining(" "));
    }

    static Lines read(String text) {
        if (text.isEmpty()) {
            return Lines.NONE;
        }
        return new Lines(Arrays.stream(text.split(" ", -1)).map(LinesText::line).toList());
    }

    private static Line line(String text) {
        int equals = text.indexOf('=');
        return new Line(new Sku(text.substring(0, equals)), Long.parseLong(text.substring(equals + 1)));
    }
}
