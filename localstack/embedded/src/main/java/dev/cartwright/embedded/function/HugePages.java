package dev.cartwright.embedded.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Large memory pages: with dozens of JVMs on few cores, address translation is a considerable part of each call. */
final class HugePages {

    private static final Path KERNEL = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private HugePages() {}

    /** The JVM's option, if it supports it and the kernel allows it on request; otherwise it would warn or fail to start. */
    static List<String> option() {
        return option(KERNEL);
    }

    static List<String> option(Path kernel) {
        try {
            return Files.exists(kernel) && !Files.readString(kernel).contains("[never]")
                    ? List.of("-XX:+UseTransparentHugePages")
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + kernel, e);
        }
    }
}
