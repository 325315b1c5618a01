package dev.cartwright.tools.deadletters;

/** Where a dead letter can go. */
sealed interface Way {

    /** Back to a queue. */
    record ToQueue(DeadLetterQueue.Source queue) implements Way {

        @Override
        public String toString() {
            return "to " + queue.name();
        }
    }

    /** Nowhere: what it reports about has been published meanwhile, so it can be deleted. */
    record Settled() implements Way {

        @Override
        public String toString() {
            return "published meanwhile, delete";
        }
    }

    /** Nowhere yet. */
    record Closed(String why) implements Way {

        @Override
        public String toString() {
            return why;
        }
    }
}
