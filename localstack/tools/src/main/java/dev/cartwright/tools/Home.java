package dev.cartwright.tools;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build put what the commands need.
 *
 * @param root the folder of the repository
 */
public record Home(Path root) {

    /** The system property by which the scripts name the repository's folder. */
    public static final String PROPERTY = "cartwright.home";

    /** The one that {@link #PROPERTY} names, or else the current folder. */
    public static Home current() {
        return new Home(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath());
    }

    /**
     * A file or folder that the build makes.
     *
     * @param path from the repository's folder
     */
    public Path built(String path) {
        Path built = root.resolve(path);
        if (!Files.exists(built)) {
            throw new CommandFailure(built + " is missing: build first, ./mvnw package");
        }
        return built;
    }
}
