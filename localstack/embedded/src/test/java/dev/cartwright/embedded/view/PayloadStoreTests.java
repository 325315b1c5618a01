package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayloadStoreTests {

    private final PayloadStore store = new PayloadStore(1500, 700);

    private void add(String requestId, int bytes) {
        store.add(requestId, new PayloadStore.Stored("f", new byte[bytes], new byte[0]));
    }

    @Test
    void dropsTheOldestWhenThereIsNoRoom() {
        add("a", 400);
        add("b", 400);

        add("c", 400);

        assertThat(store.find("a")).isEmpty();
        assertThat(store.has("b")).isTrue();
        assertThat(store.has("c")).isTrue();
    }

    @Test
    void storesNothingThatIsLargerThanAll() {
        add("a", 10);

        add("large", 1501);

        assertThat(store.has("large")).isFalse();
    }

    @Test
    void boundsTheNumberOfSmallOnesToo() {
        IntStream.range(0, 1000).forEach(n -> add("r" + n, 0));

        assertThat(IntStream.range(0, 1000).filter(n -> store.has("r" + n))).hasSize(1500 / PayloadStore.OVERHEAD);
    }

    @Test
    void keepsWhatIsWantedWithinItsOwnLimit() {
        add("a", 400);
        add("b", 400);
        store.keep(List.of("a", "b"));

        add("c", 900);

        assertThat(store.has("a")).as("kept").isTrue();
        assertThat(store.has("b")).as("no room to keep it").isFalse();
        store.release(List.of("a"));
        assertThat(store.has("c")).as("older than what was released").isFalse();
        assertThat(store.has("a")).isTrue();
    }
}
