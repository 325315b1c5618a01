package dev.cartwright.embedded.function;

import dev.cartwright.embedded.runtime.FunctionMain;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a function's process needs beside its code: our own few classes, AWS's client and its native library.
 *
 * @param classes the folder of {@code dev.cartwright.embedded.runtime}
 * @param clientJars AWS's runtime interface client and Lambda's core interfaces
 * @param nativeLibrary the client's JNI library, extracted once: each process extracting it to the same file, as the
 *     client does by itself, ends in SIGBUS
 */
record RuntimeFiles(Path classes, List<Path> clientJars, Path nativeLibrary) {

    private static final String PACKAGE = "dev/cartwright/embedded/runtime";
    private static final String CLIENT = "aws-lambda-java-runtime-interface-client";

    static RuntimeFiles prepare(RuntimeKind kind, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path origin = origin();
        Path classes = folder.resolve("classes");
        copyClasses(origin, classes.resolve(PACKAGE));
        List<Path> jars = jars(origin.resolveSibling("ric"));
        Path library = folder.resolve("aws-lambda-jni.so");
        switch (kind) {
            case RIC -> extractLibrary(jars, library);
            case JAVA -> {}
        }
        return new RuntimeFiles(classes, jars, library);
    }

    String clientClassPath() {
        return Stream.concat(Stream.of(classes), clientJars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** This module's jar, or its folder of classes: the client's jars lie beside it, where the build puts them. */
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

    private static void copyClasses(Path origin, Path target) throws IOException {
        Files.createDirectories(target);
        if (Files.isDirectory(origin)) {
            copyFiles(origin.resolve(PACKAGE), target);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(origin)) {
            copyFiles(jar.getPath(PACKAGE), target);
        }
    }

    private static void copyFiles(Path from, Path target) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void extractLibrary(List<Path> jars, Path target) throws IOException {
        Path client = jars.stream()
                .filter(jar -> jar.getFileName().toString().startsWith(CLIENT))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + CLIENT + " among " + jars));
        try (FileSystem jar = FileSystems.newFileSystem(client);
                InputStream library = Files.newInputStream(jar.getPath("jni", libraryName()))) {
            Files.copy(library, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String libraryName() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String libc = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
        return "libaws-lambda-jni." + libc + "-" + (architecture.contains("aarch64") ? "aarch_64" : "x86_64") + ".so";
    }
}
