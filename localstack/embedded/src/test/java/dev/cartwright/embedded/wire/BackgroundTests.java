package dev.cartwright.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.pekko.pattern.AskTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundTests {

    private static final Logger LOGGER = Logger.getLogger(Background.class.getName());

    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void tellsTheCodeOfAServicesErrorAlsoWithoutAMessage() {
        Background.report("polling stream news", new AwsProblem(400, "ExpiredIteratorException", ""));

        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).isEqualTo("polling stream news failed: ExpiredIteratorException");
            assertThat(line.getThrown()).isNull();
        });
    }

    @Test
    void tellsATimeOutInOneLineHoweverItIsWrapped() {
        Background.watch(
                "batch from orders",
                CompletableFuture.failedFuture(
                        new CompletionException(new ExecutionException(new AskTimeoutException("Ask timed out")))));

        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).startsWith("batch from orders timed out");
            assertThat(line.getThrown()).isNull();
        });
    }

    @Test
    void showsWhereADefectOfOursIs() {
        Background.report("polling", new IllegalStateException("planted"));

        assertThat(logged)
                .singleElement()
                .satisfies(line -> assertThat(line.getThrown()).hasMessage("planted"));
    }
}
