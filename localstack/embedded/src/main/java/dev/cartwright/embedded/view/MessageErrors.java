package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.EndedInvocation;
import dev.cartwright.embedded.function.FunctionLogs;
import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.wire.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** With which error each message failed the last time, in bounded memory. */
final class MessageErrors {

    private static final int MOST = 10_000;
    private static final int LONGEST = 300;
    private static final String ITEM = "itemIdentifier";

    private final Map<String, Failure> failures = new LinkedHashMap<>();

    /** @param error empty if the function reported the message as failed and printed the reason */
    private record Failure(String requestId, String error) {}

    /** Remembers the messages of a batch from a queue that failed. Batches of a stream are known by their request id. */
    void add(EndedInvocation ended) {
        JournalEntry entry = ended.entry();
        String answer = new String(ended.answer(), StandardCharsets.UTF_8);
        if (!entry.error().isEmpty()) {
            var failure = new Failure(entry.requestId(), error(entry, answer));
            keys(ended).forEach(key -> put(key, failure));
        } else if (answer.contains(ITEM)) {
            var failure = new Failure(entry.requestId(), "");
            Stream.concat(Stream.of(entry.requestId()), texts(json(answer).path("batchItemFailures"), ITEM).stream())
                    .forEach(key -> put(key, failure));
        }
    }

    private static List<String> keys(EndedInvocation ended) {
        String requestId = ended.entry().requestId();
        JsonNode records =
                json(new String(ended.event(), StandardCharsets.UTF_8)).path("Records");
        return Stream.concat(Stream.of(requestId), texts(records, "messageId").stream())
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream()
                .map(item -> item.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String error(JournalEntry entry, String answer) {
        String message = json(answer).path("errorMessage").asString("");
        return shortened(entry.isThrottled() || message.isEmpty() ? entry.error() : entry.error() + ": " + message);
    }

    private synchronized void put(String key, Failure failure) {
        failures.remove(key);
        failures.put(key, failure);
        if (failures.size() > MOST) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /**
     * Empty if it is not known.
     *
     * @param key the id of the message, or the request id of a stream's batch
     * @param trace of the message, which tells its log line from those of others in its batch
     */
    String last(String key, String trace, FunctionLogs logs) {
        Failure failure;
        synchronized (this) {
            failure = failures.get(key);
        }
        if (failure == null) {
            return "";
        }
        return failure.error().isEmpty() ? printed(failure.requestId(), trace, logs) : failure.error();
    }

    private static String printed(String requestId, String trace, FunctionLogs logs) {
        List<String> errors =
                logs
                        .find(line -> line.requestId().equals(requestId)
                                && line.level().equals("ERROR"))
                        .stream()
                        .map(FunctionLogs.Line::text)
                        .toList();
        List<String> own = trace.isEmpty()
                ? List.of()
                : errors.stream().filter(line -> line.contains(trace)).toList();
        List<String> found = own.isEmpty() ? errors : own;
        return found.isEmpty() ? "reported as failed" : said(found.getLast());
    }

    /** The first line of the {@code failure} that this shop's functions print, or the line itself. */
    private static String said(String line) {
        JsonNode facts = json(line);
        String failure = facts.path("failure").path(0).asString("");
        String operation = facts.path("operation").asString("");
        return shortened(failure.isEmpty() ? line : (operation + " " + failure).strip());
    }

    private static JsonNode json(String text) {
        try {
            return JsonTrees.parse(text);
        } catch (JacksonException noJson) {
            return JsonTrees.object();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
