package dev.cartwright.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZipTests {

    @TempDir
    private Path folder;

    @Test
    void unpacksFoldersAndFiles() throws IOException {
        Path zip = zip("lib/a.jar");

        Path code = Zip.unpack(zip, Files.createDirectory(folder.resolve("code")));

        assertThat(code.resolve("lib/a.jar")).hasContent("content");
    }

    @Test
    void refusesEntriesOutsideOfTheFolder() throws IOException {
        Path zip = zip("../a.jar");
        Path code = Files.createDirectory(folder.resolve("code"));

        assertThatThrownBy(() -> Zip.unpack(zip, code)).hasMessageContaining("outside");
    }

    private Path zip(String entry) throws IOException {
        Path zip = folder.resolve("code.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write("content".getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }
}
