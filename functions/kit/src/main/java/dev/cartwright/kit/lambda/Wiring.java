package dev.cartwright.kit.lambda;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.HttpEdge;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.message.Outbox;
import dev.cartwright.kit.message.QueueEdge;
import dev.cartwright.kit.message.RelayOutbox;
import dev.cartwright.kit.message.StreamBatch;
import dev.cartwright.kit.message.StreamEdge;
import dev.cartwright.kit.message.SweepOutbox;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.value.EventType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/** Where a capability declares its beans and functions; every function says by which trigger it is called. */
public final class Wiring {

    private final GenericApplicationContext context;
    private final Map<String, EdgeOf> edges = new LinkedHashMap<>();
    private final Map<String, Trigger> triggers = new LinkedHashMap<>();
    private final Map<String, Supplier<Function<Request, Reply>>> rehearsals = new LinkedHashMap<>();

    Wiring(GenericApplicationContext context) {
        this.context = context;
    }

    /** The functions of an application by name, without building any. */
    public static Map<String, Trigger> triggersOf(Application application) {
        var wiring = new Wiring(new GenericApplicationContext());
        application.wire(wiring);
        return Map.copyOf(wiring.triggers);
    }

    /** Builds the edge around a function from the catalog. */
    private interface EdgeOf {
        Edge around(FunctionInvocationWrapper function, Beans beans);
    }

    /** A bean that is built when first asked for. */
    public <T> void bean(Class<T> type, Function<Beans, T> build) {
        Supplier<T> supplier = () -> build.apply(context::getBean);
        context.registerBean(type, supplier, definition -> definition.setLazyInit(true));
    }

    /** An endpoint that changes nothing, or whose repetition is harmless by itself. */
    public void read(String name, Access access, Function<Beans, Function<Request, Reply>> build) {
        triggers.put(name, new Trigger.Http(access, false));
        edges.put(name, (function, beans) -> HttpEdge.read(access, function, beans.get(HttpEdge.Parts.class)));
        register(name, build, ResolvableType.forClassWithGenerics(Function.class, Request.class, Reply.class));
    }

    /**
     * The function of an endpoint on samples, run once while it starts: what is primed with asks for nothing that exists, so
     * that the first thing found would be the first that is read and shown.
     *
     * @throws IllegalArgumentException where no function was declared by that name before
     */
    public void rehearse(String name, Supplier<Function<Request, Reply>> function) {
        if (!edges.containsKey(name)) {
            throw new IllegalArgumentException("no function " + name + " to rehearse among " + names());
        }
        rehearsals.put(name, function);
    }

    /** An endpoint that requires an {@code Idempotency-Key}; its effect and its answer are one transaction. */
    public void write(String name, Access access, Function<Beans, Function<Request, Reply>> build) {
        triggers.put(name, new Trigger.Http(access, true));
        edges.put(name, (function, beans) -> HttpEdge.write(access, function, beans.get(HttpEdge.Parts.class)));
        register(name, build, ResolvableType.forClassWithGenerics(Function.class, Request.class, Reply.class));
    }

    /** An endpoint for somebody else's news, which the function knows apart by its own id; one transaction, no key. */
    public void receive(String name, Access access, Function<Beans, Function<Request, Reply>> build) {
        triggers.put(name, new Trigger.Http(access, false));
        edges.put(name, (function, beans) -> HttpEdge.receive(access, function, beans.get(HttpEdge.Parts.class)));
        register(name, build, ResolvableType.forClassWithGenerics(Function.class, Request.class, Reply.class));
    }

    /** A consumer of one type of message, from its own queue; one transaction a message. */
    public <T> void on(String name, EventType<T> type, Function<Beans, Consumer<Message<T>>> build) {
        triggers.put(name, new Trigger.Queue(type));
        edges.put(name, (function, beans) -> new QueueEdge<>(name, type, function, beans.get(QueueEdge.Parts.class)));
        var message = ResolvableType.forClassWithGenerics(Message.class, type.data());
        register(name, build, ResolvableType.forClassWithGenerics(Consumer.class, message));
    }

    /** A sweep that a schedule fires, as one transaction; it may commit in between. */
    public void every(String name, Function<Beans, Consumer<Tick>> build) {
        triggers.put(name, new Trigger.Schedule());
        edges.put(name, (function, beans) -> new ScheduleEdge(function, beans.get(Transactions.class)));
        register(name, build, ResolvableType.forClassWithGenerics(Consumer.class, Tick.class));
    }

    /** {@code relayOutbox} and {@code sweepOutbox}: whoever announces needs both. */
    public void outbox() {
        triggers.put("relayOutbox", new Trigger.Stream());
        edges.put("relayOutbox", (function, beans) -> new StreamEdge(function));
        register(
                "relayOutbox",
                beans -> new RelayOutbox(beans.get(Outbox.class)),
                ResolvableType.forClassWithGenerics(Function.class, StreamBatch.class, StreamBatch.Failed.class));
        every("sweepOutbox", beans -> new SweepOutbox(beans.get(Outbox.class)));
    }

    /**
     * A function that Lambda calls with a record as JSON and that answers with one, such as an authorizer.
     *
     * @param primer an event that changes nothing
     */
    public <I, O> void json(
            String name, Class<I> input, Class<O> output, I primer, Function<Beans, Function<I, O>> build) {
        triggers.put(name, new Trigger.Call());
        edges.put(name, (function, beans) -> new JsonEdge<>(input, primer, function));
        register(name, build, ResolvableType.forClassWithGenerics(Function.class, input, output));
    }

    private <F> void register(String name, Function<Beans, F> build, ResolvableType type) {
        Supplier<FunctionRegistration<?>> registration =
                () -> new FunctionRegistration<>(build.apply(context::getBean), name).type(type.getType());
        context.registerBean(name, registrationType(), registration, definition -> definition.setLazyInit(true));
    }

    @SuppressWarnings("unchecked")
    private static Class<FunctionRegistration<?>> registrationType() {
        return (Class<FunctionRegistration<?>>) (Class<?>) FunctionRegistration.class;
    }

    /** Does nothing for a function that has none. */
    Runnable rehearsal(String name) {
        Supplier<Function<Request, Reply>> function = rehearsals.get(name);
        return function == null ? () -> {} : () -> HttpEdge.rehearse(function.get());
    }

    Set<String> names() {
        return edges.keySet();
    }

    Edge edge(String name, Supplier<FunctionInvocationWrapper> function) {
        EdgeOf edge = edges.get(name);
        if (edge == null) {
            throw new IllegalStateException("SPRING_CLOUD_FUNCTION_DEFINITION is \"" + name + "\", which is none of "
                    + names() + "; set it to one of them in the function's template");
        }
        return edge.around(function.get(), context::getBean);
    }
}
