package dev.cartwright.tools;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the files that the build creates for the commands.
 *
 * @param root the folder of the repository
 */
public record Home(Path root) {

    /** The system property with the repository's folder, which the scripts set. */
    public static final String PROPERTY = "cartwright.home";

    /** The folder in {@link #PROPERTY}, or the current folder. */
    public static Home current() {
        return new Home(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath());
    }

    /**
     * A file or folder from the build.
     *
     * @param path relative to the repository's folder
     */
    public Path built(String path) {
        Path built = root.resolve(path);
        if (!Files.exists(built)) {
            throw new CommandFailure(built + " is missing: build first, ./mvnw package");
        }
        return built;
    }
}
