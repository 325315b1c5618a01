package dev.cartwright.embedded.source;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.embedded.queue.QueueMetrics;
import dev.cartwright.embedded.resource.Arn;
import dev.cartwright.embedded.resource.Declared;
import dev.cartwright.embedded.resource.UnsupportedResource;
import dev.cartwright.embedded.table.DynamoDb;
import dev.cartwright.embedded.table.StreamPosition;
import dev.cartwright.embedded.table.TableStream;
import dev.cartwright.embedded.table.TableWrites;
import dev.cartwright.embedded.template.Application;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All event source mappings of an application. */
public final class EventSources implements AutoCloseable {

    private static final int AWS_DEFAULT_TIMEOUT_SECONDS = 3;

    private final SourceSettings settings;
    private final FunctionInvoker invoker;
    private final ElasticMq queues;
    private final QueueMetrics metrics;
    private final DynamoDb dynamoDb;
    private final TableWrites writes;
    private final Checkpoints checkpoints;
    private final Map<String, Duration> timeouts;
    private final List<Runnable> running = new ArrayList<>();
    private final Map<String, StreamSource> streams = new HashMap<>();

    private EventSources(
            SourceSettings settings,
            Application application,
            FunctionInvoker invoker,
            ElasticMq queues,
            QueueMetrics metrics,
            DynamoDb dynamoDb,
            TableWrites writes) {
        this.settings = settings;
        this.invoker = invoker;
        this.queues = queues;
        this.metrics = metrics;
        this.dynamoDb = dynamoDb;
        this.writes = writes;
        this.checkpoints = new Checkpoints(settings.data());
        this.timeouts = timeouts(application);
    }

    public static EventSources start(
            SourceSettings settings,
            Application application,
            FunctionInvoker invoker,
            ElasticMq queues,
            QueueMetrics metrics,
            DynamoDb dynamoDb,
            TableWrites writes) {
        EventSources sources = new EventSources(settings, application, invoker, queues, metrics, dynamoDb, writes);
        application.ofType("AWS::Lambda::EventSourceMapping").map(Declared::by).forEach(sources::start);
        return sources;
    }

    @Override
    public void close() {
        running.forEach(Runnable::run);
    }

    /**
     * Lets the stream of a function flow, or stops it, as UpdateEventSourceMapping does.
     *
     * @param function the name of a function that is called by a stream
     */
    public void enableStream(String function, boolean enabled) {
        StreamSource stream = streams.get(function);
        if (stream == null) {
            throw new IllegalArgumentException(function + " is called by no stream; these are: " + streams.keySet());
        }
        stream.enable(enabled);
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
        int limit = declared.child("ScalingConfig").number("MaximumConcurrency", settings.queueConcurrency());
        QueueSource source = new QueueSource(
                mapping,
                queue,
                invoker,
                new QueueEvent(mapping.sourceArn(), settings.region(), settings.account()),
                settings.redeliverAfter(),
                metrics,
                Math.min(limit, settings.queueConcurrency()));
        running.add(source::close);
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
        TableStream stream = TableStream.of(dynamoDb, table)
                .orElseThrow(() -> new UnsupportedResource(declared.at() + ": table " + table + " has no stream"));
        StreamBatches batches = new StreamBatches(
                mapping,
                StreamRetries.of(declared, arn -> queue(declared, arn)),
                invoker,
                functionArn(mapping.function()),
                "stream " + table);
        StreamSource source = new StreamSource(
                mapping,
                stream,
                startOf(declared, mapping, stream),
                new StreamEvent(mapping.sourceArn(), settings.region()),
                batches,
                checkpoints);
        running.add(source::close);
        streams.put(FunctionName.of(mapping.function()), source);
        writes.listen(table, source::wake);
        source.start();
    }

    private StreamPosition startOf(Declared declared, Mapping mapping, TableStream stream) {
        String checkpoint = checkpoints.read(mapping.id()).orElseGet(() -> first(declared, mapping, stream));
        return checkpoint.isEmpty() ? stream.oldest() : stream.after(checkpoint);
    }

    /** Kept, so that LATEST does not mean a later place after a restart. */
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

    /** As Lambda refuses it. */
    private void requireLongerVisibility(Declared declared, Mapping mapping, Queue queue) {
        Duration timeout = timeouts.getOrDefault(FunctionName.of(mapping.function()), Duration.ZERO);
        Duration visibility = queue.declaration().visibilityTimeout();
        if (visibility.compareTo(timeout) < 0) {
            throw new UnsupportedResource(declared.at() + ": Queue visibility timeout: " + visibility.toSeconds()
                    + " seconds is less than Function timeout: " + timeout.toSeconds() + " seconds");
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

    private static Map<String, Duration> timeouts(Application application) {
        return application
                .ofType("AWS::Lambda::Function")
                .collect(Collectors.toMap(
                        function -> function.physicalId(),
                        function -> Duration.ofSeconds(
                                Declared.by(function).number("Timeout", AWS_DEFAULT_TIMEOUT_SECONDS))));
    }
}
