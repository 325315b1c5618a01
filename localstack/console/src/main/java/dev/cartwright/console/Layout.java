package dev.cartwright.console;

import java.util.List;

/**
 * What every page shows around its content.
 *
 * @param faults whether any fault is switched on: every page says so
 */
public record Layout(String title, List<Item> menu, boolean faults) {

    /** @param current whether it is the page that is shown */
    public record Item(String url, String title, String key, boolean current) {}
}
