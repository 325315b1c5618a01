package dev.cartwright.embedded.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.wire.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollLoopTests {

    private final List<String> said = new ArrayList<>();
    private final Logger logger = Logger.getLogger(Background.class.getName());
    private final Handler listening = new Handler() {

        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    PollLoopTests() {
        logger.addHandler(listening);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(listening);
        logger.setUseParentHandlers(true);
        Thread.interrupted();
    }

    @Test
    void saysAFailureAndGoesOn() {
        int[] rounds = {0};

        PollLoop.run("a queue", () -> {
            if (rounds[0]++ == 0) {
                throw new IllegalStateException("broken");
            }
            throw new InterruptedException();
        });

        assertThat(rounds[0]).isEqualTo(2);
        assertThat(said).containsExactly("polling a queue failed");
    }

    @Test
    void endsInSilenceWhereTheInterruptionBrokeACall() {
        PollLoop.run("a queue", () -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("closed by interrupt");
        });

        assertThat(said).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
