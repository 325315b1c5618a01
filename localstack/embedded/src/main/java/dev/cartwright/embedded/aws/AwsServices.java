package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.events.EventBridge;
import dev.cartwright.embedded.events.EventsApi;
import dev.cartwright.embedded.events.Schedules;
import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.FunctionLogs;
import dev.cartwright.embedded.metric.BilledRequests;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.queue.QueueDeclaration;
import dev.cartwright.embedded.queue.QueueMetrics;
import dev.cartwright.embedded.queue.QueueSettings;
import dev.cartwright.embedded.queue.Queues;
import dev.cartwright.embedded.queue.SqsApi;
import dev.cartwright.embedded.source.AsyncInvocations;
import dev.cartwright.embedded.source.EventSources;
import dev.cartwright.embedded.source.SourceSettings;
import dev.cartwright.embedded.table.DynamoDbApi;
import dev.cartwright.embedded.table.DynamoDbEndpoint;
import dev.cartwright.embedded.table.OtherDynamoDb;
import dev.cartwright.embedded.table.OwnDynamoDb;
import dev.cartwright.embedded.table.Tables;
import dev.cartwright.embedded.wire.PolicyEnforcement;
import dev.cartwright.embedded.xray.Traces;
import dev.cartwright.embedded.xray.XrayApi;
import dev.cartwright.embedded.xray.XrayDaemon;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.access.FunctionPolicies;
import dev.cartwright.template.access.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All AWS services of an application, running, with the resources of its template. */
public final class AwsServices implements AutoCloseable {

    private final CallCounts counts = new CallCounts();
    private final Traces traces = new Traces();
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final AwsSettings settings;
    private final MetricStore metrics;
    private final FunctionPolicies policies;
    private final AwsEndpoint endpoint;
    private final XrayDaemon xrayDaemon;
    private @Nullable Schedules schedules;
    private @Nullable EventSources sources;
    private @Nullable EventBridge bus;
    private @Nullable ElasticMq queues;
    private @Nullable DynamoDbEndpoint tables;
    private @Nullable ParameterStore parameters;
    private Optional<OwnDynamoDb> ownTables = Optional.empty();

    private AwsServices(AwsSettings settings, ApplicationResources application, MetricStore metrics) {
        this.settings = settings;
        this.metrics = metrics;
        this.policies = FunctionPolicies.declaredIn(application, settings.account());
        PolicyEnforcement guard = new PolicyEnforcement(policies, new Needs(settings.region(), settings.account()));
        this.endpoint = AwsEndpoint.bind(settings.port(), settings.alsoListenOn(), counts, guard);
        closing.push(endpoint::close);
        this.xrayDaemon = XrayDaemon.start(settings.xrayPort(), traces);
        closing.push(xrayDaemon::close);
    }

    /**
     * Returns when every service answers and every event source polls.
     *
     * @throws dev.cartwright.template.resource.UnsupportedResource that names something unsupported in the template
     */
    public static AwsServices start(
            AwsSettings settings, ApplicationResources application, FunctionInvoker invoker, MetricStore metrics) {
        settings.data().ifPresent(AwsServices::create);
        AwsServices services = new AwsServices(settings, application, metrics);
        try {
            services.start(application, invoker);
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    /** The value of {@code AWS_ENDPOINT_URL}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + endpoint.port());
    }

    /** The value of {@code AWS_XRAY_DAEMON_ADDRESS}. */
    public String xrayDaemonAddress() {
        return "127.0.0.1:" + xrayDaemon.port();
    }

    /** The schedules, which can also be fired at once. */
    public Schedules schedules() {
        return Objects.requireNonNull(schedules, "not started");
    }

    /** The event source mappings from queues and streams to functions. */
    public EventSources sources() {
        return Objects.requireNonNull(sources, "not started");
    }

    /** The buses with their last events. */
    public EventBridge bus() {
        return Objects.requireNonNull(bus, "not started");
    }

    public ElasticMq queues() {
        return Objects.requireNonNull(queues, "not started");
    }

    /** The tables, wherever they are. */
    public DynamoDbEndpoint tables() {
        return Objects.requireNonNull(tables, "not started");
    }

    /** Faults of calls to the services other than tables. */
    public ServiceFaults faults() {
        return endpoint.faults();
    }

    /** The values of Parameter Store's parameters. */
    public Map<String, String> parameters() {
        return Objects.requireNonNull(parameters, "not started").all();
    }

    /** The values that hide those of parameters, by name. */
    public Map<String, String> parameterOverlay() {
        return Objects.requireNonNull(parameters, "not started").overlay();
    }

    /** Lets these values hide those of parameters, and no others; they are never kept. */
    public void overlayParameters(Map<String, String> values) {
        Objects.requireNonNull(parameters, "not started").overlay(values);
    }

    /** The stack's own tables, which fail on request; empty if they are elsewhere. */
    public Optional<OwnDynamoDb> ownTables() {
        return ownTables;
    }

    public Traces traces() {
        return traces;
    }

    /** The permissions of functions, with unused ones and denied calls. */
    public FunctionPolicies policies() {
        return policies;
    }

    /** Answers CloudWatch Logs from what functions printed; they start after the other services. */
    public void serve(FunctionLogs logs) {
        endpoint.add("logs", new LogsApi(logs));
    }

    /** Calls the listener with every later call of a function; it must return at once. */
    public void whenCalled(Consumer<RecordedCall> listener) {
        endpoint.whenCalled(listener);
    }

    /** Records a call of a function. */
    public void record(RecordedCall call) {
        endpoint.record(call);
    }

    /** The number of calls of each operation since the start. */
    public Map<ServiceCall, Long> calls() {
        return counts.snapshot();
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        closing.clear();
    }

    private void start(ApplicationResources application, FunctionInvoker invoker) {
        List<QueueDeclaration> declaredQueues = Queues.declaredIn(application);
        DynamoDbEndpoint dynamoDb = startDynamoDb();
        closing.push(dynamoDb::close);
        tables = dynamoDb;
        new Tables(dynamoDb).create(application);
        ElasticMq started = startQueues(declaredQueues);
        queues = started;
        serve(application, invoker, started, dynamoDb);
    }

    private void serve(
            ApplicationResources application, FunctionInvoker invoker, ElasticMq elasticMq, DynamoDbEndpoint dynamoDb) {
        var async = new AsyncInvocations(invoker, elasticMq, application, settings.asyncRetryDelays());
        var eventBridge = EventBridge.start(application, elasticMq, async, settings.account(), settings.region());
        closing.push(eventBridge::close);
        bus = eventBridge;
        schedules = eventBridge.schedules();
        var requests = new BilledRequests(metrics);
        elasticMq.all().forEach(queue -> queue.count(requests));
        var sqs = new SqsApi(elasticMq, requests);
        closing.push(sqs::close);
        var store = new ParameterStore(application, settings.data());
        parameters = store;
        var secrets = new SecretStore(application, settings.data());
        endpoint.serve(Map.of(
                "dynamodb", new DynamoDbApi(dynamoDb, metrics),
                "sqs", sqs,
                "events", new EventsApi(eventBridge, requests),
                "ssm", new SsmApi(store, secrets, settings.region(), settings.account()),
                "secretsmanager", new SecretsManagerApi(secrets),
                "lambda", new LambdaApi(application, invoker, async),
                "xray", new XrayApi(traces)));
        QueueMetrics queueMetrics = QueueMetrics.start(elasticMq, metrics);
        closing.push(queueMetrics::close);
        EventSources started =
                EventSources.start(sourceSettings(), application, policies, invoker, elasticMq, metrics, dynamoDb);
        sources = started;
        closing.push(started::close);
    }

    private DynamoDbEndpoint startDynamoDb() {
        if (settings.tables().isPresent()) {
            return new OtherDynamoDb(settings.tables().orElseThrow(), settings.region());
        }
        OwnDynamoDb own = OwnDynamoDb.start(
                settings.region(), settings.account(), settings.data().map(data -> data.resolve("dynamodb")));
        ownTables = Optional.of(own);
        return own;
    }

    private ElasticMq startQueues(List<QueueDeclaration> declared) {
        var queueSettings = new QueueSettings(endpoint.port(), settings.region(), settings.account(), settings.data());
        ElasticMq started = ElasticMq.start(queueSettings, declared);
        closing.push(started::close);
        return started;
    }

    private SourceSettings sourceSettings() {
        return new SourceSettings(
                settings.region(),
                settings.account(),
                settings.data(),
                settings.redeliverAfter(),
                settings.queueConcurrency());
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
