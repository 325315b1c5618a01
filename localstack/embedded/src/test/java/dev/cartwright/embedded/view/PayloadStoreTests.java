package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadStoreTests {

    private final PayloadStore store = new PayloadStore(100, 50);

    private void add(String requestId, int bytes) {
        store.add(requestId, new PayloadStore.Stored("f", new byte[bytes], new byte[0]));
    }

    @Test
    void dropsTheOldestWhenThereIsNoRoom() {
        add("a", 40);
        add("b", 40);

        add("c", 40);

        assertThat(store.find("a")).isEmpty();
        assertThat(store.has("b")).isTrue();
        assertThat(store.has("c")).isTrue();
    }

    @Test
    void storesNothingThatIsLargerThanAll() {
        add("a", 10);

        add("large", 101);

        assertThat(store.has("large")).isFalse();
    }

    @Test
    void keepsWhatIsWantedWithinItsOwnLimit() {
        add("a", 40);
        add("b", 40);
        store.keep(List.of("a", "b"));

        add("c", 90);

        assertThat(store.has("a")).as("kept").isTrue();
        assertThat(store.has("b")).as("no room to keep it").isFalse();
        store.release(List.of("a"));
        assertThat(store.has("c")).as("older than what was released").isFalse();
        assertThat(store.has("a")).isTrue();
    }
}
