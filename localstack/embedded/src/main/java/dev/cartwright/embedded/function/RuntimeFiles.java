package dev.cartwright.embedded.function;

import dev.cartwright.embedded.runtime.FunctionMain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a function's process needs in addition to its code: our runtime classes, AWS's client and its native library.
 *
 * @param classPath {@code dev.cartwright.embedded.runtime}, AWS's runtime interface client and Lambda's core interfaces
 * @param nativeLibrary the client's JNI library, extracted once, because processes that extract it to the same file, as the
 *     client does by default, crash with SIGBUS; empty for a runtime without one
 */
record RuntimeFiles(List<Path> classPath, Optional<Path> nativeLibrary) {

    private static final String PACKAGE = "dev/cartwright/embedded/runtime";
    private static final String CLIENT = "aws-lambda-java-runtime-interface-client";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    static RuntimeFiles prepare(RuntimeKind kind, Path cache) throws IOException {
        CachedFiles files = new CachedFiles(cache);
        files.prune();
        Path origin = origin();
        List<Path> client = jars(origin.resolveSibling("ric"));
        var classPath = new ArrayList<>(List.of(files.store("runtime.jar", new ByteArrayInputStream(jar(origin)))));
        classPath.addAll(client);
        return switch (kind) {
            case RIC -> new RuntimeFiles(classPath, Optional.of(library(client, files)));
            case JAVA -> new RuntimeFiles(classPath, Optional.empty());
        };
    }

    /** This module's jar or folder of classes; the build puts the client's jars next to it. */
    private static Path origin() {
        return Path.of(URI.create(FunctionMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Our runtime classes as a jar with reproducible bytes. */
    private static byte[] jar(Path origin) throws IOException {
        if (Files.isDirectory(origin)) {
            return jarOf(origin.resolve(PACKAGE));
        }
        try (FileSystem jar = FileSystems.newFileSystem(origin)) {
            return jarOf(jar.getPath(PACKAGE));
        }
    }

    private static byte[] jarOf(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                var entry = new ZipEntry(PACKAGE + "/" + file.getFileName());
                entry.setTimeLocal(EPOCH);
                jar.putNextEntry(entry);
                Files.copy(file, jar);
            }
        }
        return bytes.toByteArray();
    }

    private static Path library(List<Path> jars, CachedFiles files) throws IOException {
        Path client = jars.stream()
                .filter(jar -> jar.getFileName().toString().startsWith(CLIENT))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + CLIENT + " among " + jars));
        try (FileSystem jar = FileSystems.newFileSystem(client);
                InputStream library = Files.newInputStream(jar.getPath("jni", libraryName()))) {
            return files.store("aws-lambda-jni.so", library);
        }
    }

    private static String libraryName() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String libc = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
        return "libaws-lambda-jni." + libc + "-" + (architecture.contains("aarch64") ? "aarch_64" : "x86_64") + ".so";
    }
}
