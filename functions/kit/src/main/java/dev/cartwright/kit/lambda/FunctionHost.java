package dev.cartwright.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.cartwright.kit.core.Invocation;
import dev.cartwright.kit.core.LogLine;
import dev.cartwright.kit.core.Metrics;
import dev.cartwright.kit.core.Settings;
import dev.cartwright.kit.core.Unauthorized;
import dev.cartwright.kit.http.BodySchemas;
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
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The one Lambda handler: starts the zip's application and hosts the operations that {@code SPRING_CLOUD_FUNCTION_DEFINITION}
 * lists ({@code placeOrder;getOrder}). It refuses to start if one is unknown. It chooses the operation by what AWS writes
 * into an event: resource and method of the API, ARN of the event source with the type in the bus's envelope, rule of the
 * schedule.
 */
public final class FunctionHost implements RequestStreamHandler {

    /** The environment variable that lists the operations, separated by semicolons. */
    public static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

    /** The event that checks a new version: a JSON string, which neither the gateway nor an event source ever sends. */
    public static final String PRIME = "\"PRIME\"";

    /** The answer to {@link #PRIME}. */
    public static final String PRIMED = "\"PRIMED\"";

    private final String definition;
    private final Edges edges;
    private final Runnable samples;
    private final Invocation.Recorders recorders;
    private final Resource checkpoint = new Checkpoint();
    private final @Nullable Table table;
    private boolean cold = true;

    /** For Lambda: with the application of the zip and the environment of the process. */
    public FunctionHost() {
        this(theApplication(), Settings.ofEnvironment(), context -> {}, System.out::println);
        prime();
        Core.getGlobalContext().register(checkpoint);
    }

    /**
     * For tests.
     *
     * @param overrides replaces beans of the application
     * @param lines receives the log lines
     */
    public FunctionHost(
            Application application, Settings settings, Consumer<Wiring> overrides, Consumer<String> lines) {
        this.definition = settings.get(DEFINITION);
        var context = new GenericApplicationContext();
        var wiring = new Wiring(context);
        KitBeans.wire(wiring, settings);
        wiring.bean(BodySchemas.class, beans -> BodySchemas.of(application.getClass()));
        application.wire(wiring);
        overrides.accept(wiring);
        context.refresh();
        List<String> operations = List.of(definition.split(";"));
        this.edges = wiring.edges(operations);
        this.samples = wiring.samples(operations);
        this.recorders = new Invocation.Recorders(
                context.getBean(Tracer.class),
                context.getBean(InstantSource.class),
                () -> context.getBean(Metrics.class),
                lines);
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

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(handle(input.readAllBytes(), context));
    }

    private byte[] handle(byte[] event, Context context) {
        Instant deadline = recorders.clock().instant().plusMillis(context.getRemainingTimeInMillis());
        var invocation = new Invocation(context.getAwsRequestId(), deadline, trace(context), cold, recorders);
        cold = false;
        try {
            return isPrimer(event) ? primed(invocation) : answer(event, invocation);
        } catch (Unauthorized refused) {
            throw refused;
        } catch (RuntimeException failure) {
            throw new FunctionFailed(failure.getClass());
        }
    }

    private byte[] answer(byte[] event, Invocation invocation) {
        try {
            return edges.handle(event, invocation);
        } catch (UnknownEvent stranger) {
            return invocation.work("unknown", invocation.trace(), work -> {
                throw stranger;
            });
        }
    }

    private static TraceContext trace(Context context) {
        String header = context.getXrayTraceId();
        return TraceContext.ofHeader(header == null ? "" : header);
    }

    private static boolean isPrimer(byte[] event) {
        return event.length < 2 * PRIME.length()
                && new String(event, StandardCharsets.UTF_8).strip().equals(PRIME);
    }

    /** Like priming at the start, but an exception fails the invocation. */
    private byte[] primed(Invocation invocation) {
        return invocation.work("prime", TraceContext.NONE, work -> {
            warmUp();
            return PRIMED.getBytes(StandardCharsets.UTF_8);
        });
    }

    /**
     * Sends one harmless event through each operation, so that code is loaded and connections are open before the first real
     * event.
     */
    private void prime() {
        var log = new LogLine().with("level", "INFO").with("operation", "prime").with("hosts", definition);
        try {
            warmUp();
        } catch (RuntimeException failure) {
            log.with(failure);
        }
        recorders.lines().accept(log.toString());
    }

    /** Its events leave no log line, metric or segment. */
    private void warmUp() {
        if (table != null) {
            table.prime();
        }
        recorders.tracer().prime();
        var silent = new Metrics("", "", recorders.clock(), line -> {});
        var unrecorded = new Invocation.Recorders(recorders.tracer(), recorders.clock(), () -> silent, line -> {});
        edges.prime(new Invocation("PRIME", recorders.clock().instant(), TraceContext.NONE, false, unrecorded));
        samples.run();
    }

    /** What Lambda reports for a failed invocation: the type only, because a message may quote customer data. */
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
            // Clients reconnect by themselves; nothing unique is kept from initialisation.
        }
    }
}
