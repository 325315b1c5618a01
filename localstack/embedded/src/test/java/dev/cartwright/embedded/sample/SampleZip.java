package dev.cartwright.embedded.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs this package's functions as a build would: classes at the root of a zip. */
public final class SampleZip {

    private SampleZip() {}

    public static Path in(Path folder) throws IOException {
        Path root = Path.of(URI.create(SampleZip.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        String packageFolder = SampleZip.class.getPackageName().replace('.', '/');
        Path zip = folder.resolve("sample.zip");
        if (Files.isDirectory(root)) {
            pack(root.resolve(packageFolder), packageFolder, zip);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(root)) {
                pack(jar.getPath(packageFolder), packageFolder, zip);
            }
        }
        return zip;
    }

    private static void pack(Path classesFolder, String packageFolder, Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(classesFolder)) {
            List<Path> classes = files.sorted().toList();
            for (Path file : classes) {
                out.putNextEntry(new ZipEntry(packageFolder + "/" + file.getFileName()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
