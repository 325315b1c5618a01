package dev.cartwright.console;

/** One page of the console, and what it does. */
interface ConsolePage {

    /** Where it is and how the menu shows it. */
    MenuEntry entry();

    /** Whether a path below the console's is its own. */
    default boolean answers(String path) {
        return path.equals(entry().path()) || path.startsWith(entry().path() + "/");
    }

    /** Answers a request whose path begins with the entry's; {@link PageCall#rest()} is what follows. */
    PageAnswer answer(PageCall call);
}
