package dev.cartwright.rules.code;

import dev.cartwright.rules.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of all modules' main code. */
record MainCode(List<SourceFile> files) {

    /** All of this repository, without what only describes a package. */
    static MainCode ofThisRepository() {
        return new MainCode(
                Stream.of("functions", "localstack").flatMap(MainCode::in).toList());
    }

    private static Stream<SourceFile> in(String folder) {
        Path root = Shop.file("").normalize();
        try (Stream<Path> files = Files.walk(Shop.file(folder))) {
            return files
                    .map(file -> root.relativize(file.normalize()).toString())
                    .filter(path -> path.endsWith(".java") && path.contains("/src/main/"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .map(SourceFile::at)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
