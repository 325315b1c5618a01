package dev.cartwright.embedded.function;

import static java.util.stream.Collectors.joining;

import dev.cartwright.embedded.runtime.FunctionMain;
import dev.cartwright.embedded.wire.PolicyEnforcement;
import dev.cartwright.template.DeploymentTarget;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Starts the operating system processes of functions, with Lambda's environment variables. */
final class FunctionProcess implements AutoCloseable {

    private static final String CLIENT_MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String LOOP_MAIN = "dev.cartwright.embedded.runtime.RuntimeLoop";
    private static final String LIBRARY_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private final Hosting hosting;
    private final DeploymentTarget target;
    private final RuntimeFiles files;
    private final CodeVersions code;
    private final ClassArchives archives;
    private final String xrayDaemon;

    FunctionProcess(Hosting hosting, DeploymentTarget target, String xrayDaemon) throws IOException {
        this.hosting = hosting;
        this.target = target;
        this.xrayDaemon = xrayDaemon;
        Path cache = PrivateFolder.at(hosting.cache());
        this.files = RuntimeFiles.prepare(hosting.runtime(), cache.resolve("runtime"));
        CodeCache unpacked = new CodeCache(cache);
        this.code = new CodeVersions(unpacked);
        this.archives = ClassArchives.in(cache.resolve("archives"), hosting.archiveAtEnd());
        unpacked.prune();
    }

    /** @param runtimeApi host, port and path of the Runtime API for this process */
    Process start(LambdaFunction function, String runtimeApi, String logStream) throws IOException {
        Path folder = code.folderOf(function.code());
        var builder = new ProcessBuilder(command(function, folder, logStream))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(variables(function, folder));
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
        return builder.start();
    }

    /** Whether there is new code, complete, which later processes run. */
    boolean takesNew(Path zip) {
        return code.takeNew(zip);
    }

    @Override
    public void close() {
        archives.close();
    }

    /**
     * The young generation is small, because a machine runs many processes. C1 compiles ten times sooner than by default,
     * because a function is called a few times a second and spent half of its time in the interpreter.
     */
    private List<String> command(LambdaFunction function, Path folder, String logStream) throws IOException {
        List<Path> classPath = new ArrayList<>(files.classPath());
        classPath.addAll(CodeCache.librariesOf(folder));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Math.min(hosting.heapMb(), function.memoryMb()) + "m",
                "-Xms16m",
                "-Xmn8m",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileThresholdScaling=0.1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(HugePages.option());
        command.addAll(archives.options(classPath, logStream));
        files.nativeLibrary().ifPresent(library -> command.add("-D" + LIBRARY_PROPERTY + "=" + library));
        command.addAll(List.of("-cp", joined(classPath, folder), FunctionMain.class.getName(), runtimeMain()));
        command.add(function.handler());
        return command;
    }

    /** AWS's client finds a function's own classes itself. */
    private String joined(List<Path> classPath, Path folder) {
        Stream<Path> own = hosting.runtime() == RuntimeKind.JAVA ? Stream.of(folder) : Stream.empty();
        return Stream.concat(classPath.stream(), own).map(Path::toString).collect(joining(File.pathSeparator));
    }

    private String runtimeMain() {
        return switch (hosting.runtime()) {
            case RIC -> CLIENT_MAIN;
            case JAVA -> LOOP_MAIN;
        };
    }

    private Map<String, String> variables(LambdaFunction function, Path folder) {
        Map<String, String> variables = new TreeMap<>(Map.of(
                "PATH", "/usr/local/bin:/usr/bin:/bin",
                "LANG", "en_US.UTF-8",
                "TZ", "UTC",
                "LAMBDA_TASK_ROOT", folder.toString(),
                "_HANDLER", function.handler(),
                "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
                "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                "AWS_ENDPOINT_URL", target.endpoint().toString(),
                "AWS_XRAY_DAEMON_ADDRESS", xrayDaemon,
                "AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR"));
        variables.putAll(Map.of(
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(function.memoryMb()),
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "/aws/lambda/" + function.name(),
                "AWS_REGION",
                target.region(),
                "AWS_DEFAULT_REGION",
                target.region(),
                "AWS_ACCESS_KEY_ID",
                PolicyEnforcement.KEY_PREFIX + function.name(),
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "AWS_SESSION_TOKEN",
                "local"));
        variables.putAll(function.environment());
        return variables;
    }
}
