package dev.cartwright.bench.coldstart;

import static dev.cartwright.tools.report.Durations.ms;

import dev.cartwright.dynamodb.DynamoDb;
import dev.cartwright.tools.Count;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.report.Durations;
import dev.cartwright.tools.report.TextTable;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/cold-start}: GetProduct compared with a plain function that makes the same DynamoDB call. */
@Command(
        name = "cold-start",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the cold start of GetProduct, from the start of its process to its first answer, under AWS's",
            "runtime interface client on one CPU, and compare it with a plain RequestStreamHandler that reads the",
            "same row with the AWS SDK. The two run in turns; medians are compared."
        })
public final class ColdStartCommand implements Callable<Integer> {

    private static final String PLAIN = "plain-get-product";

    @Option(
            names = "--rounds",
            converter = Count.class,
            defaultValue = "9",
            description = "Cold starts of each function (default: 9).")
    private int rounds;

    @Option(names = "--at-most", description = "Fail when the ratio is higher.")
    private Optional<Double> atMost = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    private final Home home = Home.current();

    @Override
    public Integer call() throws IOException {
        var processors = CpuPinning.arrange();
        Path folder = Files.createTempDirectory("cold-start");
        try (var database = DynamoDb.inMemory();
                var dynamo = database.serve(0);
                var xray = new SegmentSink()) {
            var client = RuntimeInterfaceClient.extract(home.built("localstack/embedded/target/ric"), folder);
            var laboratory = new ColdStartRunner(client, processors, folder, dynamo.endpoint(), xray.address());
            return report(measure(laboratory, ProductTable.create(dynamo.endpoint())), processors, xray.segments());
        } finally {
            deleteAll(folder);
        }
    }

    private List<ColdStartResult> measure(ColdStartRunner laboratory, ProductTable table) throws IOException {
        var catalogue = new CatalogFunctions(home.built("functions/catalog/target/catalog.zip"), table.name());
        String product = catalogue.publishOne(laboratory);
        var candidates = List.of(catalogue.function("getProduct"), plain(table, product));
        String event = CatalogFunctions.getProduct(product);
        for (MeasuredFunction candidate : candidates) {
            CatalogFunctions.body(laboratory.start(candidate, event).answer(), 200);
        }
        return takeTurns(laboratory, candidates, event);
    }

    /** The first start of each function fills the file system's caches and is not counted. */
    private List<ColdStartResult> takeTurns(ColdStartRunner laboratory, List<MeasuredFunction> candidates, String event)
            throws IOException {
        var results = new ArrayList<ColdStartResult>();
        for (MeasuredFunction candidate : candidates) {
            results.add(new ColdStartResult(candidate.name(), Files.size(candidate.zip()), new ArrayList<>()));
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < candidates.size(); i++) {
                results.get(i).samples().add(laboratory.start(candidates.get(i), event));
            }
        }
        return results;
    }

    private MeasuredFunction plain(ProductTable table, String product) {
        var row = table.rowOf(product);
        return new MeasuredFunction(
                PLAIN,
                home.built("localstack/bench/target/plain-get-product.zip"),
                "dev.cartwright.bench.plain.PlainGetProduct",
                Map.of(
                        "TABLE", table.name(),
                        "PK_PREFIX", row.pk().substring(0, row.pk().length() - product.length()),
                        "SK", row.sk()));
    }

    private int report(List<ColdStartResult> results, CpuPinning processors, int segments) {
        double ratio = results.getFirst().ratioTo(results.getLast());
        if (json) {
            System.out.println(JsonCodec.write(document(results, ratio, processors)));
        } else {
            System.out.println(table(results));
            System.out.printf(
                    "%d rounds, taking turns, %s; X-Ray's daemon received %d segments%n",
                    rounds, processors.pinned() ? "on one processor" : "not pinned to one processor", segments);
            System.out.printf("cold-start ratio: %.2f%n", ratio);
        }
        return atMost.filter(limit -> ratio > limit).isPresent() ? 1 : 0;
    }

    private static TextTable table(List<ColdStartResult> results) {
        var table = new TextTable(
                "function",
                "start to answer ms",
                "fastest",
                "slowest",
                "initialised ms",
                "first invocation ms",
                "zip MB");
        for (ColdStartResult result : results) {
            Durations all = result.toAnswer();
            table.row(
                    result.name(),
                    ms(all.median()),
                    ms(all.percentile(1)),
                    ms(all.percentile(100)),
                    ms(result.initialised().median()),
                    ms(result.invocation().median()),
                    result.zipBytes() / 1e6);
        }
        return table;
    }

    private Map<String, Object> document(List<ColdStartResult> results, double ratio, CpuPinning processors) {
        var functions = new ArrayList<Map<String, Object>>();
        for (ColdStartResult result : results) {
            functions.add(Map.of(
                    "function", result.name(),
                    "startToAnswerMs", ms(result.toAnswer().median()),
                    "initialisedMs", ms(result.initialised().median()),
                    "firstInvocationMs", ms(result.invocation().median()),
                    "zipBytes", result.zipBytes()));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("rounds", rounds);
        document.put("oneProcessor", processors.pinned());
        document.put("functions", functions);
        document.put("ratio", ratio);
        return document;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
