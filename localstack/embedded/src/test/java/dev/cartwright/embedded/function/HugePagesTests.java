package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HugePagesTests {

    @TempDir
    Path folder;

    @Test
    void areAskedForWhereTheKernelGivesThem() throws IOException {
        assertThat(HugePages.option(kernel("always [madvise] never"))).containsExactly("-XX:+UseTransparentHugePages");
        assertThat(HugePages.option(kernel("[always] madvise never"))).containsExactly("-XX:+UseTransparentHugePages");
    }

    @Test
    void areNotAskedForElsewhere() throws IOException {
        assertThat(HugePages.option(kernel("always madvise [never]"))).isEmpty();
        assertThat(HugePages.option(folder.resolve("none"))).isEmpty();
    }

    private Path kernel(String says) throws IOException {
        return Files.writeString(folder.resolve("enabled"), says + "\n");
    }
}
