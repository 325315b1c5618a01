package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.DynamoDb;
import dev.cartwright.dynamodb.DynamoDbSettings;
import dev.cartwright.dynamodb.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * {@code CrashCommand [--times N]}: kills a process at random moments, while several writers count on in two items each, in one
 * transaction, and while the file is compacted all the time. Then it looks whether every acknowledged transaction is there, none
 * is there by half, and the stream tells of each once and in order. Every other folder has forced writes.
 */
public final class CrashCommand {

    private static final int KILLS_OF_A_FOLDER = 10;
    private static final int LONGEST_MS = 200;
    private static final int WRITERS = 6;
    private static final long JOURNAL_BYTES = 16L * 1024;
    private static final long STREAM_BYTES = 2L * 1024;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("(\\d) (\\d+)");
    private static final Pattern NAME = Pattern.compile("journal-(\\d+)\\.log");

    private CrashCommand() {}

    /** What was killed. */
    record Seen(long transactions, long compactions) {

        Seen plus(Seen other) {
            return new Seen(transactions + other.transactions, compactions + other.compactions);
        }
    }

    @SuppressWarnings("SystemOut") // The command's own output.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 3 && arguments[0].equals("--write")) {
            write(Path.of(arguments[1]), Boolean.parseBoolean(arguments[2]));
            return;
        }
        int times = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 200;
        Seen seen = kill(times);
        System.out.println("crash: " + times + " kills of " + WRITERS + " writers, " + seen.transactions()
                + " transactions acknowledged, " + seen.compactions()
                + " compactions: all there, none by half, the stream in order");
    }

    /** @throws IllegalStateException where something acknowledged is lost */
    static Seen kill(int times) throws IOException, InterruptedException {
        Random random = new Random(1);
        Seen seen = new Seen(0, 0);
        for (int done = 0; done < times; done += KILLS_OF_A_FOLDER) {
            boolean forced = done / KILLS_OF_A_FOLDER % 2 == 1;
            seen = seen.plus(ofOneFolder(Math.min(KILLS_OF_A_FOLDER, times - done), forced, random));
        }
        return seen;
    }

    private static Seen ofOneFolder(int kills, boolean forced, Random random) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("crash");
        Map<Integer, Long> acknowledged = new HashMap<>();
        for (int i = 0; i < kills; i++) {
            acknowledged.putAll(killed(folder, forced, random.nextInt(LONGEST_MS)));
            check(folder, acknowledged);
        }
        long compactions = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                compactions = Math.max(compactions, name.matches() ? Long.parseLong(name.group(1)) - 1 : 0);
                Files.delete(file);
            }
        }
        return new Seen(acknowledged.values().stream().mapToLong(count -> count).sum(), compactions);
    }

    private static DynamoDb open(Path folder, boolean forced) {
        DynamoDbSettings settings =
                DynamoDbSettings.in(folder).withStreamBytes(STREAM_BYTES).withJournalBytes(JOURNAL_BYTES);
        return DynamoDb.start(forced ? settings.withForcedWrites() : settings);
    }

    private static void write(Path folder, boolean forced) {
        DynamoDb database = open(folder, forced);
        DynamoDbClient client = database.client();
        if (database.tables().isEmpty()) {
            Sample.create(client);
        }
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            new Thread(() -> count(client, writer)).start();
        }
        while (true) {
            database.tick();
            Thread.onSpinWait();
        }
    }

    /** Counts on, and says each number after its transaction was acknowledged. */
    @SuppressWarnings("SystemOut") // What the parent reads.
    private static void count(DynamoDbClient client, int writer) {
        for (long i = counted(client, writer, "a") + 1; ; i++) {
            long next = i;
            client.transactWriteItems(write -> write.transactItems(put(writer, "a", next), put(writer, "b", next)));
            System.out.println(writer + " " + next);
        }
    }

    private static TransactWriteItem put(int writer, String sk, long count) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(Sample.TABLE)
                        .item(Sample.item(Integer.toString(writer), sk, "count", Sample.number(count))))
                .build();
    }

    /** 0 before the first transaction. */
    private static long counted(DynamoDbClient client, int writer, String sk) {
        return count(client.getItem(get -> get.tableName(Sample.TABLE).key(Sample.key(Integer.toString(writer), sk)))
                .item());
    }

    private static long count(Map<String, AttributeValue> item) {
        return item.isEmpty()
                ? 0
                : Long.parseLong(Objects.requireNonNull(item.get("count")).n());
    }

    /** The last number of each writer that was acknowledged. */
    private static Map<Integer, Long> killed(Path folder, boolean forced, int millisAfterFirst)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashCommand.class.getName(),
                        "--write",
                        folder.toString(),
                        Boolean.toString(forced))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<Integer, Long> last = new HashMap<>();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            long end = System.nanoTime() + millisAfterFirst * 1_000_000L;
            while (line != null && System.nanoTime() < end) {
                remember(line, last);
                line = output.readLine();
            }
            process.toHandle().destroyForcibly(); // Process.destroyForcibly() also closes what it has printed.
            for (; line != null; line = output.readLine()) {
                remember(line, last);
            }
            process.waitFor();
        }
        return last;
    }

    /** The last line may be cut off. */
    private static void remember(String line, Map<Integer, Long> last) {
        Matcher acknowledged = ACKNOWLEDGED.matcher(line);
        if (acknowledged.matches()) {
            last.merge(Integer.valueOf(acknowledged.group(1)), Long.valueOf(acknowledged.group(2)), Math::max);
        }
    }

    private static void check(Path folder, Map<Integer, Long> acknowledged) {
        try (DynamoDb database = open(folder, false)) {
            List<Record> records = StreamOf.table(database, Sample.TABLE);
            for (int writer = 0; writer < WRITERS; writer++) {
                long a = counted(database.client(), writer, "a");
                long b = counted(database.client(), writer, "b");
                if (a != b || a < acknowledged.getOrDefault(writer, 0L)) {
                    throw new IllegalStateException("writer " + writer + ": acknowledged " + acknowledged.get(writer)
                            + ", found " + a + " and " + b);
                }
                checkStream(records, Integer.toString(writer), a);
            }
        }
    }

    /** What the stream still has of a writer: each count once in each of its items, one after the other, up to the last. */
    private static void checkStream(List<Record> records, String writer, long last) {
        List<String> told = new ArrayList<>();
        for (Record record : records) {
            Map<String, AttributeValue> item = record.dynamodb().newImage();
            if (Sample.text(item, "pk").equals(writer)) {
                told.add(count(item) + Sample.text(item, "sk"));
            }
        }
        for (int i = 1; i <= told.size(); i++) {
            String expected = (last - (i - 1) / 2) + (i % 2 == 1 ? "b" : "a");
            if (!told.get(told.size() - i).equals(expected)) {
                throw new IllegalStateException(
                        "writer " + writer + ": the stream tells " + told + ", the item " + last);
            }
        }
    }
}
