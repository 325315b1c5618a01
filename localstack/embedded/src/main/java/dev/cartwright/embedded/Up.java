package dev.cartwright.embedded;

import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.embedded.function.RuntimeKind;
import dev.cartwright.embedded.view.StackChange;
import dev.cartwright.embedded.wire.ContainerNetwork;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code localstack/up}. */
@Command(
        name = "localstack/up",
        versionProvider = Up.Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the application of a SAM template on this machine until Ctrl-C.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "130:stopped by Ctrl-C",
            "143:stopped by kill",
            "1:could not start",
            "2:a wrong option",
            "3:a stack is running already"
        })
final class Up implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Option(names = "--template", paramLabel = "FILE", description = "The root template (${DEFAULT-VALUE}).")
    private Path template = Path.of("template.yaml");

    @Option(names = "--parameter", paramLabel = "NAME=VALUE", description = "A parameter of the template; repeatable.")
    private Map<String, String> parameters = new HashMap<>();

    @Option(names = "--port", description = "Port of the APIs (${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--aws-port", description = "Port of the AWS endpoint (${DEFAULT-VALUE}).")
    private int awsPort = 4566;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            converter = OwnAddress.class,
            description =
                    "Also listen on this address, for callers of its network. The default is the Docker bridge, if"
                            + " there is one, so that containers reach the stack; 127.0.0.1 for this machine only.")
    private @Nullable InetAddress bind;

    @Option(
            names = "--sam",
            paramLabel = "DIR",
            description = "Write the files for sam local --env-vars there while the stack runs.")
    private @Nullable Path sam;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keep all data there; without it every start is empty.")
    private @Nullable Path keep;

    @Option(
            names = "--tables",
            paramLabel = "URL",
            converter = TablesUrl.class,
            description = "Use the DynamoDB at this endpoint instead of the stack's own.")
    private @Nullable URI tables;

    @Option(
            names = "--environments",
            description = "Maximum of processes for a function (${DEFAULT-VALUE}), twice as many while a CPU is idle.")
    private int environments = 2;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            description = "Stop a process after this time without work (${DEFAULT-VALUE}).")
    private int idle = 600;

    @Option(
            names = "--redeliver-after",
            paramLabel = "SECONDS",
            description = "When a failed message is redelivered; the default, as on AWS, is its visibility timeout.")
    private @Nullable Integer redeliverAfter;

    @Option(
            names = "--runtime",
            description =
                    "The runtime of functions: ${COMPLETION-CANDIDATES} (default: AWS's client on Linux, otherwise"
                            + " java).")
    private @Nullable RuntimeKind runtime;

    @Option(
            names = "--debug",
            paramLabel = "FUNCTION=PORT",
            description =
                    "Let a debugger attach to a function, by its name or an operation, without a timeout; repeatable.")
    private Map<String, Integer> debuggers = new HashMap<>();

    @Option(
            names = "--archive-classes",
            defaultValue = "${env:CARTWRIGHT_ARCHIVE_CLASSES:-false}",
            description =
                    "Archive the classes that functions load when the stack stops, not soon after its start. The first"
                            + " command after a build does so (also CARTWRIGHT_ARCHIVE_CLASSES=true).")
    private boolean archiveClasses;

    @Option(
            names = "--verbose",
            description = "Print everything that functions print; without it one line for each invocation, and errors.")
    private boolean verbose;

    @Option(names = "--quiet", description = "Print nothing about functions.")
    private boolean quiet;

    @Option(
            names = "--then",
            paramLabel = "COMMAND",
            description =
                    "Run this before the stack is ready, with STACK_URL, STACK_ADMIN_TOKEN and STACK_NEW, which is"
                            + " true if no data was kept.")
    private @Nullable Path then;

    @Option(names = "--open", description = "Open the console in a browser when the stack is ready.")
    private boolean open;

    @Spec
    private @Nullable CommandSpec spec;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Up())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .setParameterExceptionHandler(Up::explain)
                .execute(arguments));
    }

    /** In one line, because the whole help would bury it. */
    private static int explain(ParameterException mistake, String[] arguments) {
        System.err.println("up: " + mistake.getMessage() + " (see localstack/up --help)");
        return ExitCode.USAGE;
    }

    /** The version of the jar; there is none in an IDE. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String built = Up.class.getPackage().getImplementationVersion();
            return new String[] {
                "cartwright " + (built == null ? "(not from a build)" : built) + ", Java " + Runtime.version()
            };
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        long started = System.nanoTime();
        requireSense();
        try {
            var console = new GatedOutputStream(verbose ? out : new EssentialOutput(out));
            StartListener progress = progress(keep == null || Files.notExists(keep));
            EmbeddedStack stack =
                    EmbeddedStack.start(settings(), new PrintStream(console, true, StandardCharsets.UTF_8), progress);
            if (!quiet) {
                console.open();
                ZoneId zone = ZoneId.systemDefault();
                stack.functions().journal().listen(ended -> out.println(InvocationLine.of(ended, zone)));
                var _ = stack.view().listen(this::tellReload);
            }
            greet(stack, started);
            if (open) {
                open(stack);
            }
            new CountDownLatch(1).await();
            return 0;
        } catch (PortTaken taken) {
            return explain(taken);
        } catch (IOException | RuntimeException failure) {
            System.err.println("up: " + reason(failure));
            return 1;
        }
    }

    private void tellReload(StackChange change) {
        if (change instanceof StackChange.Reloaded reloaded) {
            out.println(reloaded.what());
        }
    }

    private static void open(EmbeddedStack stack) {
        if (stack.pages().isEmpty()) {
            System.err.println("up: there is no console to open");
        }
        stack.pages().forEach(page -> new Browser(System.err).open(page));
    }

    private void requireSense() {
        requireDifferentPorts();
        require(environments > 0, "--environments must be 1 or more");
        require(idle > 0, "--idle must be 1 or more");
        require(redeliverAfter == null || redeliverAfter >= 0, "--redeliver-after must be 0 or more");
        require(Files.isRegularFile(template), "--template " + template + " is no file");
    }

    private void requireDifferentPorts() {
        var ports = new TreeMap<String, Integer>(Map.of("--port", port, "--aws-port", awsPort));
        debuggers.forEach((function, debugger) -> ports.put("--debug " + function, debugger));
        var options = new HashMap<Integer, String>();
        ports.forEach((option, chosen) -> {
            requirePort(option, chosen);
            String other = options.put(chosen, option);
            require(other == null, other + " and " + option + " are both " + chosen + "; choose two");
        });
    }

    private void requirePort(String option, int chosen) {
        require(chosen > 0 && chosen <= LAST_PORT, option + " must be a port of 1 to " + LAST_PORT);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), otherwise);
        }
    }

    private StartListener progress(boolean isNew) {
        return new StartListener() {

            @Override
            public void started(String what, Duration took) {
                out.printf(Locale.ROOT, "%6.1f s  %s%n", took.toMillis() / 1e3, what);
            }

            @Override
            public void prepare(EmbeddedStack stack) throws IOException {
                stopAtExit(stack);
                if (sam != null) {
                    tellSam(stack, sam);
                }
                if (then != null) {
                    long since = System.nanoTime();
                    new StartupCommand(then, isNew, System.err).run(stack);
                    started(then.toString(), Duration.ofNanos(System.nanoTime() - since));
                }
            }
        };
    }

    private StackSettings settings() {
        Hosting hosting = Hosting.standard()
                .withEnvironments(environments)
                .withIdle(Duration.ofSeconds(idle))
                .withDebuggers(debuggers)
                .withArchiveAtEnd(archiveClasses);
        return new StackSettings(
                template.toAbsolutePath(),
                parameters,
                port,
                awsPort,
                Optional.ofNullable(tables),
                runtime == null ? hosting : hosting.withRuntime(runtime),
                Optional.ofNullable(keep).map(Path::toAbsolutePath),
                containerAddress(),
                Optional.ofNullable(redeliverAfter).map(Duration::ofSeconds));
    }

    private Optional<InetAddress> containerAddress() {
        return Optional.ofNullable(bind).or(ContainerNetwork::bridge).filter(address -> !address.isLoopbackAddress());
    }

    /** The stack runs without these files, in a checkout that only others may write, for example. */
    private static void tellSam(EmbeddedStack stack, Path folder) throws IOException {
        SamEnvironments environments = stack.samEnvironments();
        try {
            environments.write(folder);
        } catch (FileSystemException unwritable) {
            System.err.println("up: no files for sam local: " + FileProblem.of(unwritable));
            return;
        }
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("sam").unstarted(() -> environments.delete(folder)));
    }

    private static void stopAtExit(EmbeddedStack stack) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(stack::close));
    }

    /** In one write, so that who waits for its first line reads the rest as well. */
    private void greet(EmbeddedStack stack, long started) {
        var greeting = new StringJoiner(System.lineSeparator());
        greeting.add(String.format(Locale.ROOT, "ready in %.1f s", (System.nanoTime() - started) / 1e9));
        greeting.add("");
        stack.pages().forEach(page -> greeting.add("  console   " + page));
        greeting.add("  APIs      " + stack.url() + "/v1");
        greeting.add("  AWS       " + stack.services().endpoint());
        containerAddress()
                .ifPresent(address -> greeting.add("  docker    containers reach both on " + address.getHostAddress()
                        + " (" + ContainerNetwork.HOST + ")"));
        greeting.add("  customer  export TOKEN=" + stack.token("customer-1", "customer"));
        greeting.add("  admin     export ADMIN=" + stack.token("admin-1", "admin"));
        greeting.add("  try       curl " + stack.url() + "/v1/products");
        greeting.add("");
        out.println(greeting);
    }

    private int explain(PortTaken taken) {
        if (runsAlready()) {
            System.err.println("up: a stack is already running on http://127.0.0.1:" + port
                    + "; stop it, or choose --port and --aws-port");
            return 3;
        }
        System.err.println("up: " + taken.getMessage());
        return 1;
    }

    private boolean runsAlready() {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/_stack/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(health, BodyHandlers.ofString()).body().contains("\"awsEndpoint\"");
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof FileSystemException file) {
                return FileProblem.of(file);
            }
        }
        while (cause.getCause() != null
                && (cause.getMessage() == null
                        || cause.getMessage()
                                .contains(cause.getCause().getClass().getName()))) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
