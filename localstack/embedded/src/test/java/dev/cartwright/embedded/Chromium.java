package dev.cartwright.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window. */
final class Chromium {

    private final Path program;
    private final Path profile;

    private Chromium(Path program, Path profile) {
        this.program = program;
        this.profile = profile;
    }

    /** @param folder for its profile and the pages that it read */
    static Chromium in(Path folder) {
        return new Chromium(installed().orElseThrow(), folder.resolve("profile"));
    }

    /** Condition of tests, which are reported as skipped without it. */
    static boolean isInstalled() {
        return installed().isPresent();
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(Chromium::onThePath)
                .findFirst();
    }

    private static Stream<Path> onThePath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    /** The page's text after its scripts, for which every name ending with {@code .example} is this machine. */
    String read(String url) throws IOException, InterruptedException {
        Path page = Files.createTempFile(profile.resolveSibling("."), "page", ".html");
        var command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--host-resolver-rules=MAP *.example 127.0.0.1, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=10000",
                "--dump-dom",
                url));
        Process process = new ProcessBuilder(command)
                .redirectOutput(page.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("chromium does not end");
            }
            return Files.readString(page, StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }
}
