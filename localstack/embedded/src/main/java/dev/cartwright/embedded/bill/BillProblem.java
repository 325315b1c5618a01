package dev.cartwright.embedded.bill;

/** A file, a price or a function's size that the bill needs and does not find; the user sees the message. */
public final class BillProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    BillProblem(String message) {
        super(message);
    }
}
