package dev.cartwright.console;

/**
 * The measures of a map: for a screen with capabilities on both sides of the bus, for a phone on one.
 *
 * <p>The widths are those of boxes next to the bus, of functions, and of what is outside.
 */
enum MapSize {
    WIDE(2, new int[] {132, 160, 120}, 56, 64, 28, 22),
    NARROW(1, new int[] {66, 104, 72}, 29, 34, 18, 14);

    static final int ROW = 38;
    static final int BOX = 26;
    static final int TITLE = 24;
    static final int PADDING = 8;
    static final int BETWEEN_CARDS = 10;

    private static final double LETTER = 6.8;

    final int sides;
    final int gap;
    final int gutter;
    final int bus;
    private final int[] widths;
    private final int inset;

    MapSize(int sides, int[] widths, int gap, int gutter, int bus, int inset) {
        this.sides = sides;
        this.widths = widths;
        this.gap = gap;
        this.gutter = gutter;
        this.bus = bus;
        this.inset = inset;
    }

    int width(int column) {
        return widths[column];
    }

    /** From the edge of a card that is next to the bus. */
    int offset(int column) {
        int offset = PADDING;
        for (int before = 0; before < column; before++) {
            offset += widths[before] + gap;
        }
        return offset;
    }

    int card() {
        return offset(MapGrid.OUTSIDE) + widths[MapGrid.OUTSIDE] + PADDING;
    }

    /** As much of a name as a box has room for; on a phone without the kind, which the box's place and colour tell. */
    String label(String name, int column) {
        String shown = sides == 1 ? name.replaceFirst("(?<=.)(Function|Queue)$", "") : name;
        int most = (int) ((widths[column] - inset) / LETTER);
        return shown.length() <= most ? shown : shown.substring(0, most - 1) + "…";
    }
}
