package dev.cartwright.tools.coldstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * AWS's runtime interface client: what calls a Java function in Lambda.
 *
 * @param jars the folder of its jars
 * @param library its JNI library, extracted once; it would unpack itself into one file that all processes share
 */
record RuntimeClient(Path jars, Path library) {

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final String JAR = "aws-lambda-java-runtime-interface-client";

    static RuntimeClient extract(Path jars, Path folder) throws IOException {
        Path library = folder.resolve("aws-lambda-jni.so");
        try (var jar = FileSystems.newFileSystem(client(jars));
                InputStream bytes = Files.newInputStream(jar.getPath("jni", libraryName()))) {
            Files.copy(bytes, library, StandardCopyOption.REPLACE_EXISTING);
        }
        return new RuntimeClient(jars, library);
    }

    private static Path client(Path jars) throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.getFileName().toString().startsWith(JAR))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + JAR + " in " + jars));
        }
    }

    private static String libraryName() {
        boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64");
        return "libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
    }

    /** Java's arguments to run a handler: C1 and the serial collector, as the templates' JAVA_TOOL_OPTIONS say. */
    List<String> arguments(String handler) {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + PROPERTY + "=" + library,
                "-cp",
                jars + "/*",
                MAIN,
                handler);
    }
}
