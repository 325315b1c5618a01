package dev.cartwright.dynamodblocal;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settings of DynamoDB Local.
 *
 * @param library the folder of its jars and native libraries
 * @param data the folder that keeps the tables; in memory if empty
 * @param port 0 for a free one
 */
public record DynamoDbLocalSettings(Path library, Optional<Path> data, int port) {

    /** The system property that names the folder to which Maven copied DynamoDB Local. */
    public static final String LIBRARY = "cartwright.dynamodb-local";

    /** An origin that no web page has; without the option DynamoDB Local answers all pages. */
    private static final String NO_PAGES = "https://no-page.invalid";

    public DynamoDbLocalSettings {
        if (!Files.isDirectory(library)) {
            throw new IllegalStateException("no DynamoDB Local in " + library.toAbsolutePath()
                    + "; build localstack/dynamodb-local, or set -D" + LIBRARY);
        }
    }

    /** In memory, on a free port, from the folder that {@link #LIBRARY} names. */
    public static DynamoDbLocalSettings inMemory() {
        String library = System.getProperty(LIBRARY);
        if (library == null) {
            throw new IllegalStateException("set -D" + LIBRARY + " to the folder of DynamoDB Local's jars");
        }
        return new DynamoDbLocalSettings(Path.of(library), Optional.empty(), 0);
    }

    public DynamoDbLocalSettings keptIn(Path folder) {
        return new DynamoDbLocalSettings(library, Optional.of(folder), port);
    }

    /** C2 compiles after four times as many calls as by default: on two cores a start is mostly compilation. */
    List<String> jvmOptions() {
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:Tier4InvocationThreshold=20000",
                "-XX:Tier4MinInvocationThreshold=2400",
                "-XX:Tier4CompileThreshold=60000",
                "-XX:Tier4BackEdgeThreshold=160000",
                "-Xms64m",
                "-Xmx384m",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsqlite4java.library.path=" + library,
                "-cp",
                ownCode() + File.pathSeparator + library + File.separator + "*");
    }

    /** One database for every access key and region ({@code -sharedDb}), as one account's functions expect. */
    List<String> serverOptions() {
        var options = new ArrayList<>(List.of("-disableTelemetry", "-sharedDb", "-cors", NO_PAGES));
        data.ifPresentOrElse(
                folder -> options.addAll(List.of("-dbPath", folder.toString())), () -> options.add("-inMemory"));
        return options;
    }

    private static Path ownCode() {
        try {
            return Path.of(LoopbackLauncher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
