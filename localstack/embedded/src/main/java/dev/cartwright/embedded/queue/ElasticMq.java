package dev.cartwright.embedded.queue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.cartwright.embedded.wire.AwsProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.msg.CreateQueue;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;
import scala.util.Either;
import scalikejdbc.ConnectionPool;
import scalikejdbc.ConnectionPoolSettings;

/**
 * ElasticMQ in this process. Its HTTP server starts with the first call of an SQS client; messages from the bus to a function
 * go through the actors and do not need it.
 */
public final class ElasticMq implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A strong reference, because the JDK forgets the level of an unreferenced logger. */
    private static final List<Logger> CHATTY = Stream.of("org.elasticmq", "org.apache.pekko", "scalikejdbc")
            .map(Logger::getLogger)
            .toList();

    static {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static final AtomicBoolean KEPT = new AtomicBoolean();

    private static final Config QUIET = ConfigFactory.parseString("""
            pekko.loglevel = "WARNING"
            pekko.stdout-loglevel = "WARNING"
            pekko.daemonic = on
            pekko.jvm-shutdown-hooks = off
            pekko.log-dead-letters = off
            """);

    private final ActorSystem system = ActorSystem.create("elasticmq", QUIET.withFallback(ConfigFactory.load()));
    private final Map<String, Queue> queues = new LinkedHashMap<>();
    private final QueueSettings settings;
    private final MessageAges ages = new MessageAges();
    private final HeldMessages held = new HeldMessages();
    private final Optional<ActorRef> store;
    private final ActorRef manager;
    private @Nullable SQSRestServer restServer;
    private @Nullable URI restEndpoint;

    private ElasticMq(QueueSettings settings) {
        this.settings = settings;
        this.store = settings.data().map(this::store);
        ActorRef listener = system.actorOf(ages.listener(held, store));
        this.manager = system.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(listener))));
    }

    /** Dead-letter queues must come before the queues that use them. */
    public static ElasticMq start(QueueSettings settings, List<QueueDeclaration> declarations) {
        ElasticMq started = new ElasticMq(settings);
        started.store.ifPresent(store -> require(ask(store, new QueueEvent.Restore(started.manager))));
        declarations.forEach(started::create);
        return started;
    }

    public Optional<Queue> queue(String name) {
        return Optional.ofNullable(queues.get(name));
    }

    public Collection<Queue> all() {
        return queues.values();
    }

    MessageAges ages() {
        return ages;
    }

    /** The age of a queue's oldest message as SQS counts it; zero for an empty queue. */
    public Duration oldest(String queue) {
        return ages.oldest(queue, Instant.now());
    }

    /** The endpoint for SQS's own protocols; starts the server on the first call. */
    synchronized URI restEndpoint() {
        if (restEndpoint == null) {
            String address = unguessable(ElasticMq::isOurs);
            restServer = builder().withInterface(address).start();
            restEndpoint = URI.create("http://" + address + ":"
                    + restServer.waitUntilStarted().localAddress().getPort());
        }
        return restEndpoint;
    }

    /**
     * An address of this machine that no web page can guess, because the server does not check who calls it: one of the 16 million of
     * the loopback network where the system answers to all of them, as Linux does, or one that the user added.
     *
     * @throws AwsProblem where there is 127.0.0.1 alone, on which every page could send, read and delete messages
     */
    static String unguessable(Predicate<String> isOurs) {
        byte[] random = new byte[3];
        new SecureRandom().nextBytes(random);
        String address = "127.%d.%d.%d".formatted(random[0] & 0xff, random[1] & 0xff, 1 + (random[2] & 0x7f));
        return Stream.concat(Stream.of(address), added())
                .filter(isOurs)
                .findFirst()
                .orElseThrow(() -> new AwsProblem(
                        501,
                        "NotImplemented",
                        "this system answers to 127.0.0.1 alone, where any web page could reach the queues; add an address that none"
                                + " can guess, and try again: sudo ifconfig lo0 alias " + address));
    }

    /** The loopback addresses besides 127.0.0.1 that the system lists. */
    private static Stream<String> added() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(InetAddress::getHostAddress)
                    .filter(address -> address.startsWith("127.") && !address.equals("127.0.0.1"));
        } catch (SocketException unknown) {
            return Stream.empty();
        }
    }

    private static boolean isOurs(String address) {
        try (var _ = new ServerSocket(0, 1, InetAddress.ofLiteral(address))) {
            return true;
        } catch (IOException notOurs) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (restServer != null) {
            restServer.stopAndWait();
        }
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
        if (store.isPresent()) {
            ConnectionPool.closeAll();
            KEPT.set(false);
        }
    }

    private void create(QueueDeclaration declaration) {
        ActorRef actor = lookUp(declaration.name()).orElseGet(() ->
                (ActorRef) require(ask(manager, new CreateQueue(declaration.toElasticMq()))));
        queues.put(declaration.name(), new Queue(declaration, actor, held));
    }

    private Optional<ActorRef> lookUp(String name) {
        return OptionConverters.toJava((Option<?>) ask(manager, new LookupQueue(name)))
                .map(ActorRef.class::cast);
    }

    /**
     * Without {@code WRITE_DELAY=0} H2 acknowledges before it writes, and a killed process loses acknowledged messages. ElasticMQ has one
     * database for each process and stays with the first: the pool is ours, so that a folder which is opened later is used.
     */
    private ActorRef store(Path folder) {
        String url = "jdbc:h2:" + folder.toAbsolutePath().resolve("queues") + ";WRITE_DELAY=0";
        if (!KEPT.compareAndSet(false, true)) {
            throw new IllegalStateException("this process keeps the messages of another folder already");
        }
        ConnectionPoolSettings usual = ConnectionPool.singleton$default$4();
        ConnectionPool.singleton(url, "", "", usual, ConnectionPool.singleton$default$5(url, "", "", usual));
        var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false);
        return system.actorOf(Props.create(
                SqlQueuePersistenceActor.class,
                () -> new SqlQueuePersistenceActor(
                        config,
                        CollectionConverters.asScala(List.<org.elasticmq.persistence.CreateQueueMetadata>of())
                                .toList())));
    }

    private TheSQSRestServerBuilder builder() {
        TheSQSRestServerBuilder builder = org.elasticmq.rest.sqs.SQSRestServerBuilder.withActorSystem(system)
                .withQueueManagerActor(manager)
                .withDynamicPort()
                .withServerAddress(new NodeAddress("http", "127.0.0.1", settings.awsPort(), ""))
                .withAWSRegion(settings.region())
                .withAWSAccountId(settings.account());
        return store.map(builder::withQueueEventListener).orElse(builder);
    }

    private static Object ask(ActorRef actor, Object message) {
        return Actors.ask(actor, message, PATIENCE).join();
    }

    private static Object require(Object either) {
        Either<?, ?> answer = (Either<?, ?>) either;
        if (answer.isLeft()) {
            throw new IllegalStateException(
                    "ElasticMQ: " + answer.left().toOption().get());
        }
        return answer.toOption().get();
    }
}
