package dev.cartwright.tools.compatibility;

import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The repository's history, read with {@code git}. */
record Git(Path root) {

    private record Said(int status, String out) {}

    /** The last release: the nearest preceding tag like v1.2. */
    Optional<String> lastRelease() {
        Said tag = say("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*");
        return tag.status() == 0 ? Optional.of(tag.out().strip()) : Optional.empty();
    }

    /** Whether the clone is shallow, so that tags may be missing. */
    boolean isShallow() {
        return require("rev-parse", "--is-shallow-repository").strip().equals("true");
    }

    List<String> files(String revision, String folder) {
        return require("ls-tree", "-r", "--name-only", "--full-tree", revision, folder + "/")
                .lines()
                .toList();
    }

    String text(String revision, String path) {
        return require("show", revision + ":" + path);
    }

    private String require(String... arguments) {
        Said said = say(arguments);
        if (said.status() != 0) {
            throw new CommandFailure("git " + String.join(" ", arguments) + " ended with " + said.status() + ": "
                    + said.out().strip());
        }
        return said.out();
    }

    private Said say(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
            git.getOutputStream().close();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(git.waitFor(), out);
        } catch (IOException absent) {
            throw new CommandFailure("git is missing; its history holds the last release's contracts", absent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", stop);
        }
    }
}
