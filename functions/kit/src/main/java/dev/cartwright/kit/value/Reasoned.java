package dev.cartwright.kit.value;

/** Data of an event that happened for a reason worth counting apart: {@code OUT_OF_STOCK}, {@code DECLINED}. */
public interface Reasoned {

    /** One of few known words; it becomes a metric's dimension. */
    String reason();
}
