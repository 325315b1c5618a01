package dev.cartwright.kit.lambda;

import dev.cartwright.kit.core.Tick;
import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.Effect;
import dev.cartwright.kit.http.HttpEdge;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.message.Outbox;
import dev.cartwright.kit.message.RelayOutbox;
import dev.cartwright.kit.message.SweepOutbox;
import dev.cartwright.kit.value.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/** Declares a capability's beans and operations, each operation with its trigger. */
public final class Wiring {

    private final GenericApplicationContext context;
    private final Map<String, Trigger> triggers = new LinkedHashMap<>();
    private final Map<String, Supplier<Function<Request, Reply>>> samples = new LinkedHashMap<>();

    Wiring(GenericApplicationContext context) {
        this.context = context;
    }

    /** The operations of an application by name, without building any. */
    public static Map<String, Trigger> triggersOf(Application application) {
        var wiring = new Wiring(new GenericApplicationContext());
        application.wire(wiring);
        return new LinkedHashMap<>(wiring.triggers);
    }

    /** A bean that is built on first use. */
    public <T> void bean(Class<T> type, Function<Beans, T> build) {
        Supplier<T> supplier = () -> build.apply(context::getBean);
        context.registerBean(type, supplier, definition -> definition.setLazyInit(true));
    }

    /**
     * An endpoint that reads only.
     *
     * @param route method and path as in the API definition: {@code "GET /orders/{orderId}"}
     */
    public void read(String name, String route, Access access, Function<Beans, Function<Request, Reply>> build) {
        http(name, new Trigger.Http(route, access, Effect.NONE), build);
    }

    /** An endpoint that requires an {@code Idempotency-Key}; its effect and its response are one transaction. */
    public void write(String name, String route, Access access, Function<Beans, Function<Request, Reply>> build) {
        http(name, new Trigger.Http(route, access, Effect.ONCE), build);
    }

    /** An endpoint for webhooks, without a key: it recognizes repetitions by the sender's own id; one transaction. */
    public void receive(String name, String route, Access access, Function<Beans, Function<Request, Reply>> build) {
        http(name, new Trigger.Http(route, access, Effect.IDEMPOTENT), build);
    }

    private void http(String name, Trigger.Http trigger, Function<Beans, Function<Request, Reply>> build) {
        register(name, trigger, build, ResolvableType.forClassWithGenerics(Function.class, Request.class, Reply.class));
    }

    /**
     * Runs a function once at the start, on sample data, so that its code for found data is loaded before the first request.
     *
     * @throws IllegalArgumentException where no endpoint was declared by that name before
     */
    public void primeWith(String name, Supplier<Function<Request, Reply>> function) {
        if (!triggers.containsKey(name)) {
            throw new IllegalArgumentException("no operation " + name + " to prime among " + triggers.keySet());
        }
        samples.put(name, function);
    }

    /**
     * A consumer of one type of message in the capability's inbox; each message is one transaction. The operation is named
     * after the type: {@code onStockReserved}.
     *
     * @param source the capability that sends it: {@code "inventory"}
     */
    public <T> void on(String source, EventType<T> type, Function<Beans, Consumer<Message<T>>> build) {
        var message = ResolvableType.forClassWithGenerics(Message.class, type.data());
        register(
                operationOf(type),
                new Trigger.Queue(source, type),
                build,
                ResolvableType.forClassWithGenerics(Consumer.class, message));
    }

    /** {@code onStockReserved} of {@code StockReserved.v1}. */
    public static String operationOf(EventType<?> type) {
        return "on" + type.name().substring(0, type.name().lastIndexOf('.'));
    }

    /** A sweep for a schedule, as one transaction; it may commit in steps. */
    public void every(String name, Function<Beans, Consumer<Tick>> build) {
        register(name, new Trigger.Schedule(), build, ResolvableType.forClassWithGenerics(Consumer.class, Tick.class));
    }

    /** {@code relayOutbox} and {@code sweepOutbox}: a capability that announces events needs both. */
    public void outbox() {
        register(
                "relayOutbox",
                new Trigger.Stream(),
                beans -> new RelayOutbox(beans.get(Outbox.class)),
                ResolvableType.forClassWithGenerics(Function.class, List.class, Set.class));
        every("sweepOutbox", beans -> new SweepOutbox(beans.get(Outbox.class)));
    }

    /**
     * An operation that Lambda invokes with a record as JSON and that returns one, such as an authorizer; alone in its
     * function.
     *
     * @param primer an event that changes nothing
     */
    public <I, O> void json(
            String name, Class<I> input, Class<O> output, I primer, Function<Beans, Function<I, O>> build) {
        register(
                name,
                new Trigger.Call(input, primer),
                build,
                ResolvableType.forClassWithGenerics(Function.class, input, output));
    }

    private <F> void register(String name, Trigger trigger, Function<Beans, F> build, ResolvableType type) {
        triggers.put(name, trigger);
        Supplier<FunctionRegistration<?>> registration =
                () -> new FunctionRegistration<>(build.apply(context::getBean), name).type(type.getType());
        context.registerBean(name, registrationType(), registration, definition -> definition.setLazyInit(true));
    }

    @SuppressWarnings("unchecked")
    private static Class<FunctionRegistration<?>> registrationType() {
        return (Class<FunctionRegistration<?>>) (Class<?>) FunctionRegistration.class;
    }

    /** @throws IllegalStateException where one is not declared */
    Edges edges(List<String> operations) {
        var hosted = new LinkedHashMap<String, Trigger>();
        for (String operation : operations) {
            Trigger trigger = triggers.get(operation);
            if (trigger == null) {
                throw new IllegalStateException("SPRING_CLOUD_FUNCTION_DEFINITION lists \"" + operation
                        + "\", which is none of " + triggers.keySet() + "; correct it in the function's template");
            }
            hosted.put(operation, trigger);
        }
        return new Edges(hosted, new SpringCatalog(context), context::getBean);
    }

    /** Does nothing for operations without samples. */
    Runnable samples(List<String> operations) {
        return () -> operations.stream()
                .filter(samples::containsKey)
                .map(samples::get)
                .forEach(function -> HttpEdge.prime(function.get()));
    }
}
