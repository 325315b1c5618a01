package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.report.Parallel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Dead letters of one queue that one call of a batch operation of SQS can take. */
record LetterBatch(List<DeadLetter> letters) {

    static final int MOST = 10;

    /** Calls at the same time. */
    static final int AT_A_TIME = 16;

    private static final int BYTES = 256 * 1024;

    static void each(Collection<DeadLetter> letters, Consumer<LetterBatch> work) {
        List<LetterBatch> batches =
                letters.stream()
                        .collect(Collectors.groupingBy(letter -> letter.queue().url()))
                        .values()
                        .stream()
                        .flatMap(group -> split(group).stream())
                        .toList();
        new Parallel(AT_A_TIME).each(batches, work);
    }

    private static List<LetterBatch> split(List<DeadLetter> letters) {
        List<LetterBatch> batches = new ArrayList<>();
        List<DeadLetter> next = new ArrayList<>();
        long bytes = 0;
        for (DeadLetter letter : letters) {
            int size = letter.text().getBytes(StandardCharsets.UTF_8).length;
            if (next.size() == MOST || (bytes + size > BYTES && !next.isEmpty())) {
                batches.add(new LetterBatch(next));
                next = new ArrayList<>();
                bytes = 0;
            }
            next.add(letter);
            bytes += size;
        }
        batches.add(new LetterBatch(next));
        return batches;
    }

    DeadLetterQueue queue() {
        return letters.getFirst().queue();
    }

    /**
     * Calls the operation. SQS answers 200 also if it refused some entries.
     *
     * @return the letters that it accepted
     */
    List<DeadLetter> call(
            AwsCalls aws, String operation, String url, Function<DeadLetter, Map<String, Object>> entryOf) {
        List<Map<String, Object>> entries = IntStream.range(0, letters.size())
                .<Map<String, Object>>mapToObj(n -> {
                    var entry = new LinkedHashMap<String, Object>(entryOf.apply(letters.get(n)));
                    entry.put("Id", "m" + n);
                    return entry;
                })
                .toList();
        JsonNode answer = aws.call("sqs", "AmazonSQS." + operation, Map.of("QueueUrl", url, "Entries", entries));
        Set<String> accepted = answer.path("Successful")
                .valueStream()
                .map(entry -> entry.path("Id").asString(""))
                .collect(Collectors.toSet());
        return IntStream.range(0, letters.size())
                .filter(n -> accepted.contains("m" + n))
                .mapToObj(letters::get)
                .toList();
    }
}
