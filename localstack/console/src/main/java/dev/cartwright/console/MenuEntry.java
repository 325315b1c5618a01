package dev.cartwright.console;

/**
 * A page in the menu.
 *
 * @param path below the console's: {@code "journeys"}; empty for the first page
 * @param key the key that opens it after {@code g}
 */
record MenuEntry(String path, String title, char key) {

    String url() {
        return Console.PATH + path;
    }
}
