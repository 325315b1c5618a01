package dev.cartwright.kit.testing;

import java.util.random.RandomGenerator;

/** Numbers in place of chance, so that ids can be written down: {@code ord_3RKC...0010} is the first of group 1. */
public final class CountedIds implements RandomGenerator {

    private static final int BASE = 32;

    private int next;

    /** What is made from now on belongs to this group, from 1 to 31. */
    public void group(int number) {
        next = number * BASE;
    }

    @Override
    public long nextLong() {
        return next++;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        int rest = next++;
        for (int i = bytes.length - 1; i >= 0; i--) {
            bytes[i] = (byte) (rest % BASE);
            rest /= BASE;
        }
    }
}
