package dev.cartwright.rules.contract;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.Effect;
import dev.cartwright.kit.lambda.Trigger;

/** Who calls an operation; a function hosts operations of one kind of caller, and is named after it. */
enum Caller {
    /** Everybody, to read. */
    PUBLIC("Public"),
    /** Customers and guests. */
    CUSTOMER("Customer"),
    /** Admins, and services of ours. */
    ADMIN("Admin"),
    /** Services of others, with a key that we gave them. */
    MERCHANT("Merchant"),
    /** Providers, with news. */
    WEBHOOK("Webhook"),
    /** Other capabilities, through the bus. */
    INBOX("Inbox"),
    /** The stream of the table, and the sweep of what it missed. */
    OUTBOX("Outbox"),
    /** A schedule. */
    SCHEDULE(""),
    /** Lambda's own API, with an event of the operation's own shape. */
    INVOCATION("");

    private final String word;

    Caller(String word) {
        this.word = word;
    }

    static Caller of(String operation, Trigger trigger) {
        return switch (trigger) {
            case Trigger.Http http -> of(http.access(), http.effect());
            case Trigger.Queue queue -> INBOX;
            case Trigger.Stream stream -> OUTBOX;
            case Trigger.Schedule schedule -> operation.equals("sweepOutbox") ? OUTBOX : SCHEDULE;
            case Trigger.Call call -> INVOCATION;
        };
    }

    private static Caller of(Access access, Effect effect) {
        return switch (access) {
            case PUBLIC ->
                switch (effect) {
                    case NONE -> PUBLIC;
                    case IDEMPOTENT -> WEBHOOK;
                    case ONCE -> CUSTOMER;
                };
            case CUSTOMER, CUSTOMER_OR_GUEST -> CUSTOMER;
            case ADMIN, SERVICE -> ADMIN;
            case KEY -> MERCHANT;
        };
    }

    /** Whether a function is named after it: {@code InboxFunction}, or one that says more, {@code AuthorizationInboxFunction}. */
    boolean names(String function) {
        return !word.isEmpty() && function.endsWith(word + "Function");
    }

    boolean isOfTheApi() {
        return compareTo(WEBHOOK) <= 0;
    }
}
