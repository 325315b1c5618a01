package dev.cartwright.tools.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpProcessTests {

    @TempDir
    private Path folder;

    @Test
    void startsNothingOnceItWasStopped() {
        Path trace = folder.resolve("trace");
        var process = new UpProcess(List.of("touch", trace.toString()));

        process.stop();
        process.start();

        assertThat(process.isAlive()).isFalse();
        await().during(Duration.ofMillis(300)).until(() -> !Files.exists(trace));
    }

    @Test
    void endsWhatItStarted() {
        var process = new UpProcess(List.of("sleep", "60"));
        process.start();
        assertThat(process.isAlive()).isTrue();

        process.stop();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void keepsTheLastLines() {
        var process = new UpProcess(List.of("seq", "100"));

        process.start();

        await().until(() -> !process.isAlive());
        assertThat(process.tail().lines()).hasSize(20).last().isEqualTo("100");
        process.stop();
    }

    @Test
    void saysWhyItCannotBeStarted() {
        var process = new UpProcess(List.of(folder.resolve("absent").toString()));

        assertThatThrownBy(process::start).isInstanceOf(ShopFailure.class).hasMessageContaining("absent");
    }
}
