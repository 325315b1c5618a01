package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCacheTests {

    @TempDir
    Path folder;

    @Test
    void unpacksAZipOnce() throws IOException {
        Path zip = zip("one.zip", Map.of("some/Place.class", "place", "lib/all.jar", "jar"));

        Path first = cache().folderOf(zip);
        Path again = cache().folderOf(zip);

        assertThat(again).isEqualTo(first);
        assertThat(first.resolve("some/Place.class")).hasContent("place");
        assertThat(first.resolve("lib/all.jar")).hasContent("jar");
    }

    @Test
    void keepsAJarOfSeveralZipsAtOnePath() throws IOException {
        Path one = cache().folderOf(zip("one.zip", Map.of("One.class", "1", "lib/all.jar", "jar")));
        Path two = cache().folderOf(zip("two.zip", Map.of("Two.class", "2", "lib/all.jar", "jar")));

        assertThat(one).isNotEqualTo(two);
        assertThat(CodeCache.librariesOf(one)).hasSize(1).isEqualTo(CodeCache.librariesOf(two));
    }

    @Test
    void takesAZipThatWasBuiltAnew() throws IOException {
        Path before = cache().folderOf(zip("one.zip", Map.of("One.class", "1")));
        Path after = cache().folderOf(zip("one.zip", Map.of("One.class", "changed")));

        assertThat(after).isNotEqualTo(before);
        assertThat(after.resolve("One.class")).hasContent("changed");
    }

    @Test
    void refusesAnEntryOutsideOfItsFolder() throws IOException {
        Path zip = zip("bad.zip", Map.of("../../escaped", "!"));

        assertThatThrownBy(() -> cache().folderOf(zip)).hasMessageContaining("../../escaped");
    }

    private CodeCache cache() throws IOException {
        return new CodeCache(folder.resolve("cache"));
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
