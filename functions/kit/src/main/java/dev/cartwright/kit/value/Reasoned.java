package dev.cartwright.kit.value;

/** Data of an event with a reason that is counted separately: {@code OUT_OF_STOCK}, {@code DECLINED}. */
public interface Reasoned {

    /** One of a few known words; becomes a metric's dimension. */
    String reason();
}
