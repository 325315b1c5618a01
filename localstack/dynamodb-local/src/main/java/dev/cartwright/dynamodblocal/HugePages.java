package dev.cartwright.dynamodblocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Large pages of memory: with dozens of JVMs on few cores, to find an address is a good part of what a call takes. */
public final class HugePages {

    private static final Path KERNEL = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private HugePages() {}

    /** The JVM's option, where it knows it and the kernel lets processes ask for them; elsewhere it would warn or not start. */
    public static List<String> option() {
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
