package dev.cartwright.bench.coldstart;

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
 * AWS's runtime interface client, which runs Java functions in Lambda.
 *
 * @param jars the folder of its jars
 * @param library its JNI library, extracted once, because all processes would extract it to the same file
 */
record RuntimeInterfaceClient(Path jars, Path library) {

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final String JAR = "aws-lambda-java-runtime-interface-client";

    static RuntimeInterfaceClient extract(Path jars, Path folder) throws IOException {
        Path library = folder.resolve("aws-lambda-jni.so");
        try (var jar = FileSystems.newFileSystem(client(jars));
                InputStream bytes = Files.newInputStream(jar.getPath("jni", libraryName()))) {
            Files.copy(bytes, library, StandardCopyOption.REPLACE_EXISTING);
        }
        return new RuntimeInterfaceClient(jars, library);
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

    /** The JVM's arguments for a handler, with C1 and the serial collector as in the templates' JAVA_TOOL_OPTIONS. */
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
