package dev.cartwright.console;

/**
 * The measures of a map: for a screen with capabilities on both sides of the bus, for a phone on one.
 *
 * <p>The widths are those of boxes next to the bus, of functions, and of what is outside.
 */
enum MapSize {
    WIDE(2, 132, 160, 120, 56, 64, 28),
    NARROW(1, 66, 104, 72, 29, 34, 18);

    static final int ROW = 38;
    static final int BOX = 26;
    static final int TITLE = 24;
    static final int PADDING = 8;
    static final int BETWEEN_CARDS = 10;

    private static final double LETTER = 6.8;
    private static final int INSET = 13;

    final int sides;
    final int gap;
    final int gutter;
    final int bus;
    private final int entry;
    private final int function;
    private final int outside;

    MapSize(int sides, int entry, int function, int outside, int gap, int gutter, int bus) {
        this.sides = sides;
        this.entry = entry;
        this.function = function;
        this.outside = outside;
        this.gap = gap;
        this.gutter = gutter;
        this.bus = bus;
    }

    int width(int column) {
        return switch (column) {
            case MapGrid.ENTRY -> entry;
            case MapGrid.FUNCTION -> function;
            default -> outside;
        };
    }

    /** From the edge of a card that is next to the bus. */
    int offset(int column) {
        int offset = PADDING;
        for (int before = 0; before < column; before++) {
            offset += width(before) + gap;
        }
        return offset;
    }

    int card() {
        return offset(MapGrid.OUTSIDE) + outside + PADDING;
    }

    /** As much of a name as a box has room for; on a phone without the kind, which the box's place and colour tell. */
    String label(String name, int column) {
        String shown = sides == 1 ? name.replaceFirst("(?<=.)(Function|Queue)$", "") : name;
        int most = (int) ((width(column) - INSET) / LETTER);
        return shown.length() <= most ? shown : shown.substring(0, most - 1) + "…";
    }
}
