package dev.cartwright.embedded.source;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.metric.LambdaMetrics;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.embedded.table.DynamoDbEndpoint;
import dev.cartwright.embedded.table.StreamPosition;
import dev.cartwright.embedded.table.TableStream;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.access.AccessDenied;
import dev.cartwright.template.access.FunctionPolicies;
import dev.cartwright.template.access.Need;
import dev.cartwright.template.resource.Arn;
import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All event source mappings of an application. */
public final class EventSources implements AutoCloseable {

    private static final int AWS_DEFAULT_TIMEOUT_SECONDS = 3;
    private static final List<String> QUEUE_RIGHTS =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    private static final List<String> STREAM_RIGHTS = List.of(
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams");

    private final SourceSettings settings;
    private final FunctionPolicies policies;
    private final FunctionInvoker invoker;
    private final ElasticMq queues;
    private final LambdaMetrics metrics;
    private final DynamoDbEndpoint dynamoDb;
    private final Checkpoints checkpoints;
    private final Map<String, Duration> timeouts;
    private final List<Runnable> running = new ArrayList<>();
    private final Map<String, StreamSource> streams = new HashMap<>();
    private final Map<String, QueueSource> queueSources = new HashMap<>();

    private EventSources(
            SourceSettings settings,
            ApplicationResources application,
            FunctionPolicies policies,
            FunctionInvoker invoker,
            ElasticMq queues,
            MetricStore metrics,
            DynamoDbEndpoint dynamoDb) {
        this.policies = policies;
        this.settings = settings;
        this.invoker = invoker;
        this.queues = queues;
        this.metrics = new LambdaMetrics(metrics);
        this.dynamoDb = dynamoDb;
        this.checkpoints = new Checkpoints(settings.data());
        this.timeouts = timeouts(application);
    }

    public static EventSources start(
            SourceSettings settings,
            ApplicationResources application,
            FunctionPolicies policies,
            FunctionInvoker invoker,
            ElasticMq queues,
            MetricStore metrics,
            DynamoDbEndpoint dynamoDb) {
        EventSources sources = new EventSources(settings, application, policies, invoker, queues, metrics, dynamoDb);
        application.ofType("AWS::Lambda::EventSourceMapping").map(Declared::by).forEach(sources::start);
        return sources;
    }

    @Override
    public void close() {
        running.forEach(Runnable::run);
    }

    /**
     * Enables or disables the stream of a function, like UpdateEventSourceMapping.
     *
     * @param function the name of a function with a stream
     */
    public void enableStream(String function, boolean enabled) {
        StreamSource stream = streams.get(function);
        if (stream == null) {
            throw new IllegalArgumentException(function + " is called by no stream; these are: " + streams.keySet());
        }
        stream.enable(enabled);
    }

    /** The functions with a stream. */
    public Set<String> streams() {
        return Set.copyOf(streams.keySet());
    }

    /** The functions whose stream is disabled, in alphabetical order. */
    public List<String> disabledStreams() {
        return streams.entrySet().stream()
                .filter(stream -> !stream.getValue().isEnabled())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Since when the oldest record waits for a function, by the function; without those for which none is known to wait. */
    public Map<String, Instant> waitingStreams() {
        Map<String, Instant> waiting = new HashMap<>();
        streams.forEach((function, stream) -> stream.waitingSince().ifPresent(since -> waiting.put(function, since)));
        return waiting;
    }

    /** The function that receives a queue's messages. */
    public Optional<String> functionOf(String queue) {
        return Optional.ofNullable(queueSources.get(queue)).map(QueueSource::function);
    }

    /**
     * Stops or continues the delivery of a queue's messages.
     *
     * @param queue the name of a queue with a function
     */
    public void pauseQueue(String queue, boolean paused) {
        QueueSource source = queueSources.get(queue);
        if (source == null) {
            throw new IllegalArgumentException("no function receives messages of " + queue);
        }
        source.pause(paused);
    }

    /** In alphabetical order. */
    public List<String> pausedQueues() {
        return queueSources.entrySet().stream()
                .filter(source -> source.getValue().isPaused())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void start(Declared mapping) {
        if (!mapping.flag("Enabled", true)) {
            return;
        }
        switch (Arn.parse(mapping.text("EventSourceArn")).service()) {
            case "sqs" -> startQueue(mapping);
            case "dynamodb" -> startStream(mapping);
            case String other ->
                throw new UnsupportedResource(
                        mapping.at() + ": the local stack does not support event sources of " + other);
        }
    }

    private void startQueue(Declared declared) {
        declared.only(
                "EventSourceArn",
                "FunctionName",
                "BatchSize",
                "MaximumBatchingWindowInSeconds",
                "FunctionResponseTypes",
                "ScalingConfig",
                "FilterCriteria",
                "Enabled",
                "Tags");
        Mapping mapping = Mapping.of(declared, 10);
        Queue queue = queue(declared, mapping.sourceArn());
        requireLongerVisibility(declared, mapping, queue);
        requireRights(declared, mapping, mapping.sourceArn(), QUEUE_RIGHTS);
        int limit = declared.child("ScalingConfig").number("MaximumConcurrency", settings.queueConcurrency());
        QueueSource source = new QueueSource(
                mapping,
                queue,
                invoker,
                new QueueEvent(mapping.sourceArn(), settings.region(), settings.account()),
                settings.redeliverAfter(),
                Math.min(limit, settings.queueConcurrency()));
        running.add(source::close);
        queueSources.put(queue.name(), source);
        source.start();
    }

    private void startStream(Declared declared) {
        declared.only(
                "EventSourceArn",
                "FunctionName",
                "BatchSize",
                "MaximumBatchingWindowInSeconds",
                "FunctionResponseTypes",
                "FilterCriteria",
                "StartingPosition",
                "ParallelizationFactor",
                "MaximumRetryAttempts",
                "MaximumRecordAgeInSeconds",
                "BisectBatchOnFunctionError",
                "DestinationConfig",
                "Enabled",
                "Tags");
        Mapping mapping = Mapping.of(declared, 100);
        String table = Arn.parse(mapping.sourceArn()).name();
        requireRights(declared, mapping, mapping.sourceArn(), STREAM_RIGHTS);
        declared.child("DestinationConfig")
                .child("OnFailure")
                .maybeText("Destination")
                .ifPresent(queue -> requireRights(declared, mapping, queue, List.of("sqs:SendMessage")));
        TableStream stream = TableStream.of(dynamoDb, table)
                .orElseThrow(() -> new UnsupportedResource(declared.at() + ": table " + table + " has no stream"));
        StreamBatches batches = new StreamBatches(
                mapping,
                StreamRetries.of(declared, arn -> queue(declared, arn)),
                invoker,
                functionArn(mapping.function()),
                "stream " + table,
                metrics);
        StreamSource source = new StreamSource(
                mapping,
                stream,
                startOf(declared, mapping, stream),
                new StreamEvent(mapping.sourceArn()),
                batches,
                checkpoints,
                dynamoDb.pollInterval());
        running.add(source::close);
        streams.put(FunctionName.of(mapping.function()), source);
        dynamoDb.whenWritten(table, source::wake);
        source.start();
    }

    private StreamPosition startOf(Declared declared, Mapping mapping, TableStream stream) {
        String checkpoint = checkpoints.read(mapping.id()).orElseGet(() -> first(declared, mapping, stream));
        return checkpoint.isEmpty() ? stream.oldest() : stream.after(checkpoint);
    }

    /** Stored, so that LATEST does not mean a later position after a restart. */
    private String first(Declared declared, Mapping mapping, TableStream stream) {
        String first = switch (declared.text("StartingPosition")) {
            case "TRIM_HORIZON" -> "";
            case "LATEST" -> stream.newest();
            case String other ->
                throw new UnsupportedResource(
                        declared.at() + ": the local stack does not support StartingPosition " + other);
        };
        checkpoints.save(mapping.id(), first);
        return first;
    }

    /** Refused by Lambda too. */
    private void requireLongerVisibility(Declared declared, Mapping mapping, Queue queue) {
        Duration timeout = timeouts.getOrDefault(FunctionName.of(mapping.function()), Duration.ZERO);
        Duration visibility = queue.declaration().visibilityTimeout();
        if (visibility.compareTo(timeout) < 0) {
            throw new UnsupportedResource(declared.at() + ": Queue visibility timeout: " + visibility.toSeconds()
                    + " seconds is less than Function timeout: " + timeout.toSeconds() + " seconds");
        }
    }

    /** Lambda reads a source with the permissions of the function's role, and refuses a mapping whose role lacks them. */
    private void requireRights(Declared declared, Mapping mapping, String resource, List<String> actions) {
        String function = FunctionName.of(mapping.function());
        if (!policies.know(function)) {
            return;
        }
        try {
            policies.require(
                    function,
                    actions.stream().map(action -> new Need(action, resource)).toList());
        } catch (AccessDenied denied) {
            throw new UnsupportedResource(declared.at() + ": " + denied.getMessage());
        }
    }

    private Queue queue(Declared declared, String arn) {
        return queues.queue(Arn.parse(arn).name())
                .orElseThrow(() -> new UnsupportedResource(declared.at() + ": no queue " + arn + " is declared"));
    }

    private String functionArn(String function) {
        return function.startsWith("arn:")
                ? function
                : "arn:aws:lambda:" + settings.region() + ":" + settings.account() + ":function:" + function;
    }

    private static Map<String, Duration> timeouts(ApplicationResources application) {
        return application
                .ofType("AWS::Lambda::Function")
                .collect(Collectors.toMap(
                        function -> function.physicalId(),
                        function -> Duration.ofSeconds(
                                Declared.by(function).number("Timeout", AWS_DEFAULT_TIMEOUT_SECONDS))));
    }
}
