package dev.cartwright.dynamodb.likeness;

/** An operation that two engines answered differently. */
record Difference(Operation operation, Outcome theirs, Outcome ours) {

    static boolean exists(Operation operation, Outcome theirs, Outcome ours) {
        if (theirs.succeeded() && ours.succeeded()) {
            return !Normal.body(operation, theirs).equals(Normal.body(operation, ours));
        }
        return theirs.status() != ours.status()
                || !theirs.type().equals(ours.type())
                || !Normal.message(theirs).equals(Normal.message(ours))
                || !Normal.body(operation, theirs)
                        .path("CancellationReasons")
                        .equals(Normal.body(operation, ours).path("CancellationReasons"));
    }

    @Override
    public String toString() {
        return operation + "\n  reference: " + theirs + "\n  ours:      " + ours;
    }
}
