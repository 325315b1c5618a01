package dev.cartwright.console;

/** One page of the console, and what it does. */
interface Page {

    /** Where it is and how the menu shows it. */
    MenuEntry entry();

    /** Answers a request whose path begins with the entry's; {@link Call#rest()} is what follows. */
    Answer answer(Call call);
}
