package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private static final StackChange CHANGE = new StackChange.Reloaded("new code");

    private final ChangeFeed changes = new ChangeFeed();

    @Test
    void tellsEveryListenerUntilItStops() {
        List<StackChange> heard = new ArrayList<>();
        Runnable stop = changes.listen(heard::add);

        changes.announce(CHANGE);
        stop.run();
        changes.announce(CHANGE);

        assertThat(heard).containsExactly(CHANGE);
        assertThat(changes.heard()).isFalse();
    }

    @Test
    void dropsAListenerThatThrows() {
        List<StackChange> heard = new ArrayList<>();
        var _ = changes.listen(_ -> {
            throw new IllegalStateException("planted");
        });
        var _ = changes.listen(heard::add);

        changes.announce(CHANGE);
        changes.announce(CHANGE);

        assertThat(heard).hasSize(2);
    }
}
