package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.DynamoDb;
import dev.cartwright.dynamodb.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * {@code CrashCommand [--times N]}: kills a process that writes transactions of two items at random moments, and looks
 * whether every acknowledged one is there, none is there by half, and the stream tells of each once and in order.
 */
public final class CrashCommand {

    private static final int KILLS_OF_A_FOLDER = 10;
    private static final int LONGEST_MS = 300;

    private CrashCommand() {}

    @SuppressWarnings("SystemOut") // The command's own output.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals("--write")) {
            write(Path.of(arguments[1]));
            return;
        }
        int times = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 200;
        Random random = new Random(1);
        long acknowledged = 0;
        for (int done = 0; done < times; done += KILLS_OF_A_FOLDER) {
            acknowledged += ofOneFolder(Math.min(KILLS_OF_A_FOLDER, times - done), random);
            System.out.println(Math.min(times, done + KILLS_OF_A_FOLDER) + " kills, " + acknowledged
                    + " transactions acknowledged");
        }
        System.out.println("crash: " + times + " kills, " + acknowledged
                + " transactions acknowledged, all there, none by half, the stream in order");
    }

    private static long ofOneFolder(int kills, Random random) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("crash");
        long acknowledged = 0;
        for (int i = 0; i < kills; i++) {
            acknowledged = Math.max(acknowledged, killed(folder, random.nextInt(LONGEST_MS)));
            check(folder, acknowledged);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return acknowledged;
    }

    /** Counts on, and says each number after its transaction was acknowledged. */
    @SuppressWarnings("SystemOut") // What the parent reads.
    private static void write(Path folder) {
        try (DynamoDb database = DynamoDb.open(folder)) {
            DynamoDbClient client = database.client();
            if (database.tables().isEmpty()) {
                Sample.create(client);
            }
            for (long i = count(database) / 2 + 1; ; i++) {
                String name = "%012d".formatted(i);
                client.transactWriteItems(write -> write.transactItems(put("a", name), put("b", name)));
                System.out.println(i);
            }
        }
    }

    private static TransactWriteItem put(String pk, String sk) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(Sample.TABLE).item(Sample.key(pk, sk)))
                .build();
    }

    private static long count(DynamoDb database) {
        return database.client()
                .describeTable(describe -> describe.tableName(Sample.TABLE))
                .table()
                .itemCount();
    }

    /** The last number that was acknowledged. */
    private static long killed(Path folder, int millisAfterFirst) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashCommand.class.getName(),
                        "--write",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            long end = System.nanoTime() + millisAfterFirst * 1_000_000L;
            String last = line;
            while (line != null && System.nanoTime() < end) {
                last = line;
                line = output.readLine();
            }
            process.toHandle().destroyForcibly(); // Process.destroyForcibly() also closes what it has printed.
            for (String rest = output.readLine(); rest != null; rest = output.readLine()) {
                last = rest.matches("\\d+")
                                && rest.length() >= String.valueOf(last).length()
                        ? rest
                        : last;
            }
            process.waitFor();
            return last == null ? 0 : Long.parseLong(last);
        }
    }

    private static void check(Path folder, long acknowledged) {
        try (DynamoDb database = DynamoDb.open(folder)) {
            List<String> names = StreamOf.table(database, Sample.TABLE).stream()
                    .map(record -> Sample.text(record.dynamodb().keys(), "pk")
                            + Sample.text(record.dynamodb().keys(), "sk"))
                    .toList();
            long count = count(database);
            if (count % 2 != 0 || count / 2 < acknowledged || names.size() != count) {
                throw new IllegalStateException("acknowledged " + acknowledged + " transactions, found " + count
                        + " items and " + names.size() + " records");
            }
            for (int i = 0; i < names.size(); i++) {
                String expected = (i % 2 == 0 ? "a" : "b") + "%012d".formatted(i / 2 + 1);
                if (!names.get(i).equals(expected)) {
                    throw new IllegalStateException("record " + i + " is " + names.get(i));
                }
            }
        }
    }
}
