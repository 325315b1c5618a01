package dev.cartwright.dynamodb.bench;

import dev.cartwright.dynamodb.DynamoDb;
import dev.cartwright.dynamodb.Sample;
import dev.cartwright.dynamodb.likeness.Reference;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * {@code BenchCommand [--seconds S] [--rounds R]}: operations a second by one caller, in process, over HTTP and of the
 * reference by turns, and the cost of an operation in process from 1 thousand items to 1 million.
 */
public final class BenchCommand {

    private static final int ITEMS = 1000;
    private static final double NANOS = 1e9;

    private BenchCommand() {}

    @SuppressWarnings("SystemOut") // The command's own output.
    public static void main(String[] arguments) {
        Duration turn = Duration.ofMillis((long) (1000 * option(arguments, "--seconds", 2)));
        int rounds = (int) option(arguments, "--rounds", 3);
        growth(turn);
        Optional<Path> binary = Reference.binary();
        if (binary.isEmpty()) {
            System.out.println("bench: the reference was not fetched (localstack/dynamodb/reference)");
            return;
        }
        try (DynamoDb database = DynamoDb.inMemory();
                DynamoDb served = DynamoDb.inMemory();
                var server = served.serve(0);
                Reference reference = Reference.start(binary.get());
                DynamoDbClient overHttp = client(server.endpoint());
                DynamoDbClient ofReference = client(reference.endpoint())) {
            Map<String, DynamoDbClient> engines = new LinkedHashMap<>();
            engines.put("in process", database.client());
            engines.put("over HTTP", overHttp);
            engines.put("reference", ofReference);
            compare(engines, turn, rounds);
        }
    }

    @SuppressWarnings("SystemOut") // The command's own output.
    private static void compare(Map<String, DynamoDbClient> engines, Duration turn, int rounds) {
        Map<String, Workload> workloads = new LinkedHashMap<>();
        engines.forEach((name, client) -> {
            Sample.create(client);
            Workload workload = new Workload(client, ITEMS);
            workload.fill();
            workloads.put(name, workload);
        });
        Map<String, Map<String, Double>> best = new TreeMap<>();
        for (int round = 0; round <= rounds; round++) {
            boolean warm = round > 0;
            workloads.forEach((engine, workload) -> workload.operations(RandomGenerator.getDefault())
                    .forEach((operation, action) -> {
                        double perSecond = perSecond(action, turn);
                        if (warm) {
                            best.computeIfAbsent(operation, _ -> new LinkedHashMap<>())
                                    .merge(engine, perSecond, Math::max);
                        }
                    }));
        }
        best.forEach((operation, byEngine) -> byEngine.forEach((engine, perSecond) -> System.out.printf(
                "%-22s %-12s %,10.0f a second, %6.1f times the reference%n",
                operation, engine, perSecond, perSecond / byEngine.getOrDefault("reference", perSecond))));
    }

    @SuppressWarnings("SystemOut") // The command's own output.
    private static void growth(Duration turn) {
        for (int items : new int[] {1000, 10_000, 100_000, 1_000_000}) {
            try (DynamoDb database = DynamoDb.inMemory()) {
                Workload workload = new Workload(Sample.table(database), items);
                workload.fill();
                workload.operations(RandomGenerator.getDefault()).forEach((operation, action) -> {
                    var _ = perSecond(action, turn);
                    System.out.printf(
                            "%-22s %,9d items %8.2f microseconds%n", operation, items, 1e6 / perSecond(action, turn));
                });
            }
        }
    }

    private static double perSecond(IntConsumer action, Duration turn) {
        long start = System.nanoTime();
        long end = start + turn.toNanos();
        int done = 0;
        while (System.nanoTime() < end) {
            action.accept(done++);
        }
        return done / ((System.nanoTime() - start) / NANOS);
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "thing")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static double option(String[] arguments, String name, double otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Double.parseDouble(arguments[i + 1]);
            }
        }
        return otherwise;
    }
}
