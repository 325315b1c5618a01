package dev.cartwright.dynamodb.likeness;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded chance. */
record Dice(RandomGenerator random) {

    static Dice of(long seed) {
        return new Dice(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    boolean oneIn(int sides) {
        return random.nextInt(sides) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
