package dev.cartwright.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.trace.TraceContext;
import dev.cartwright.kit.trace.Tracer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.catalog.BeanFactoryAwareFunctionRegistry;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.cloud.function.json.JacksonMapper;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.messaging.converter.ByteArrayMessageConverter;
import org.springframework.messaging.converter.CompositeMessageConverter;

/**
 * The one Lambda handler: boots the zip's application, takes the function that {@code SPRING_CLOUD_FUNCTION_DEFINITION} names
 * from Spring Cloud Function's catalog, puts its trigger's edge around it and runs it. It refuses to start without a valid
 * name, and nothing in an event can choose another function.
 */
public final class FunctionHost implements RequestStreamHandler {

    /** The environment variable that names the function. */
    public static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

    /** The event of a check before traffic comes: a text, which neither the gateway nor an event source ever sends. */
    public static final String PRIME = "\"PRIME\"";

    /** What is answered to {@link #PRIME}. */
    public static final String PRIMED = "\"PRIMED\"";

    private final String name;
    private final Edge edge;
    private final Runnable rehearsal;
    private final Tracer tracer;
    private final InstantSource clock;
    private final Consumer<String> lines;
    private final Resource checkpoint = new Checkpoint();
    private final Supplier<Metrics> metrics;
    private final @Nullable Table table;
    private boolean cold = true;

    /** As Lambda makes it: the application of the zip, the environment of the process. */
    public FunctionHost() {
        this(theApplication(), Settings.ofEnvironment(), context -> {}, System.out::println);
        prime();
        Core.getGlobalContext().register(checkpoint);
    }

    /**
     * As tests make it.
     *
     * @param overrides replaces beans after the application declared its own
     * @param lines takes the log lines
     */
    public FunctionHost(
            Application application, Settings settings, Consumer<Wiring> overrides, Consumer<String> lines) {
        this.lines = lines;
        this.name = settings.get(DEFINITION);
        var context = new GenericApplicationContext();
        var wiring = new Wiring(context);
        KitBeans.wire(wiring, settings);
        application.wire(wiring);
        overrides.accept(wiring);
        context.refresh();
        this.edge = wiring.edge(name, () -> function(context));
        this.rehearsal = wiring.rehearsal(name);
        this.tracer = context.getBean(Tracer.class);
        this.clock = context.getBean(InstantSource.class);
        this.metrics = () -> context.getBean(Metrics.class);
        this.table = settings.has("TABLE") ? context.getBean(Table.class) : null;
    }

    private static Application theApplication() {
        List<Application> applications = ServiceLoader.load(Application.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (applications.size() != 1) {
            throw new IllegalStateException(
                    "the zip must name one Application in META-INF/services, but has " + applications);
        }
        return applications.getFirst();
    }

    private FunctionInvocationWrapper function(GenericApplicationContext context) {
        FunctionInvocationWrapper function = catalog(context).lookup(name);
        function.setSkipOutputConversion(true);
        return function;
    }

    private static FunctionCatalog catalog(GenericApplicationContext context) {
        var catalog = new BeanFactoryAwareFunctionRegistry(
                new DefaultConversionService(),
                new CompositeMessageConverter(List.of(new ByteArrayMessageConverter())),
                new JacksonMapper(Json.mapper()),
                null,
                null);
        catalog.setApplicationContext(context);
        return catalog;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(handle(input.readAllBytes(), context));
    }

    private byte[] handle(byte[] event, Context context) {
        long started = System.nanoTime();
        TraceContext trace = trace(context);
        var log = new LogLine()
                .with("level", "INFO")
                .with("function", name)
                .with("requestId", context.getAwsRequestId())
                .with("trace", trace.root())
                .with("cold", cold);
        cold = false;
        Instant deadline = clock.instant().plusMillis(context.getRemainingTimeInMillis());
        var invocation = new Invocation(context.getAwsRequestId(), deadline, trace, log);
        try {
            return isPrimer(event) ? primed(log) : tracer.segment(name, trace, () -> edge.handle(event, invocation));
        } catch (Unauthorized refused) {
            log.with("authorized", false);
            throw refused;
        } catch (RuntimeException failure) {
            log.with(failure);
            throw new FunctionFailed(failure.getClass());
        } finally {
            lines.accept(
                    log.with("ms", (System.nanoTime() - started) / 1_000_000).toString());
            if (log.tellsOfADefect()) {
                metrics.get().count(Metrics.FAILURES, "");
            }
        }
    }

    private static boolean isPrimer(byte[] event) {
        return event.length < 2 * PRIME.length()
                && new String(event, StandardCharsets.UTF_8).strip().equals(PRIME);
    }

    /** The same as at the start, but what goes wrong fails the call. */
    private byte[] primed(LogLine log) {
        warmUp();
        log.with("primed", true);
        return PRIMED.getBytes(StandardCharsets.UTF_8);
    }

    private static TraceContext trace(Context context) {
        String header = context.getXrayTraceId();
        return TraceContext.ofHeader(header == null ? "" : header);
    }

    /** Runs one harmless event through everything, so that the first real one finds it loaded and connected. */
    private void prime() {
        var log = new LogLine().with("level", "INFO").with("function", name).with("primed", true);
        try {
            warmUp();
        } catch (RuntimeException failure) {
            log.with("primed", false).with(failure);
        }
        lines.accept(log.toString());
    }

    private void warmUp() {
        if (table != null) {
            table.prime();
        }
        tracer.prime();
        var invocation = new Invocation("PRIME", clock.instant(), TraceContext.NONE, new LogLine());
        tracer.segment(name, TraceContext.NONE, () -> {
            edge.prime(invocation);
            rehearsal.run();
            return name;
        });
    }

    /** What Lambda reports of a failed invocation: the type only, since a message may quote what a customer sent. */
    static final class FunctionFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        FunctionFailed(Class<? extends RuntimeException> failure) {
            super(failure.getName());
        }
    }

    /** Primes before a snapshot is taken. */
    private final class Checkpoint implements Resource {

        @Override
        public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
            prime();
        }

        @Override
        public void afterRestore(org.crac.Context<? extends Resource> context) {
            // Connections are opened again by their clients; nothing unique is kept from initialisation.
        }
    }
}
