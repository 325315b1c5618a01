package dev.cartwright.kit.store;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.ForeignCursor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The last key of a page as a cursor, and back. A cursor is bound to its list and needs no signature: it names the list with all
 * its filters, and it is good for the same query only. The partition always comes from the query, that is from the request and
 * its caller. So a forged cursor can do no more than start somewhere else in the list that its caller may read anyway, and
 * no secret has to be shared by all functions and rotated.
 */
public final class PageEnd {

    private static final String SEPARATOR = "\n";
    private static final int LONGEST_PK = 2048;
    private static final int LONGEST_SK = 1024;

    private PageEnd() {}

    static Cursor cursor(Query query, Row last) {
        return cursor(Stream.concat(list(query).stream(), keys(query).stream().map(last::text))
                .toList());
    }

    /**
     * The end of a page that its adapter puts together from several queries, or filters.
     *
     * @param list names the list and its filters
     * @param end the last sort key, or the cursor of the query that the list filters
     */
    public static Cursor of(String list, String end) {
        return cursor(List.of(list, end));
    }

    /**
     * The end of that page.
     *
     * @throws ForeignCursor when the cursor is not from this list
     */
    public static String end(String list, Cursor cursor) {
        List<String> parts = parts(cursor);
        if (parts.size() != 2 || !parts.getFirst().equals(list) || !fits("sk", parts.getLast())) {
            throw new ForeignCursor();
        }
        return parts.getLast();
    }

    private static Cursor cursor(List<String> parts) {
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(String.join(SEPARATOR, parts))));
    }

    /** @throws ForeignCursor when the cursor is not from this list */
    static Map<String, AttributeValue> startKey(Query query, Cursor cursor) {
        List<String> parts = parts(cursor);
        List<String> list = list(query);
        List<String> keys = keys(query);
        if (parts.size() != list.size() + keys.size()
                || !parts.subList(0, list.size()).equals(list)) {
            throw new ForeignCursor();
        }
        var start = new HashMap<>(Map.of(query.index() + "pk", query.pk()));
        for (int n = 0; n < keys.size(); n++) {
            start.put(keys.get(n), parts.get(list.size() + n));
        }
        requireWithin(query, start);
        var key = new HashMap<String, AttributeValue>();
        start.forEach((name, value) -> key.put(name, AttributeValue.fromS(value)));
        return key;
    }

    /** What tells this list from every other: the query without its page. */
    private static List<String> list(Query query) {
        return List.of(
                query.index(),
                query.pk(),
                query.prefix(),
                query.from(),
                query.before(),
                Boolean.toString(query.newestFirst()));
    }

    /** The attributes of a start key that the query does not determine; an index's rows also have the table's keys. */
    private static List<String> keys(Query query) {
        return query.index().isEmpty() ? List.of("sk") : List.of("pk", "sk", query.index() + "sk");
    }

    /** What DynamoDB requires of a start key: keys of a valid length, within the condition of the query. */
    private static void requireWithin(Query query, Map<String, String> start) {
        String sort = start.getOrDefault(query.index() + "sk", "");
        boolean within = start.entrySet().stream().allMatch(key -> fits(key.getKey(), key.getValue()))
                && sort.startsWith(query.prefix())
                && Arrays.compareUnsigned(bytes(sort), bytes(query.from())) >= 0
                && (query.before().isEmpty() || Arrays.compareUnsigned(bytes(sort), bytes(query.before())) < 0);
        if (!within) {
            throw new ForeignCursor();
        }
    }

    private static boolean fits(String name, String value) {
        return !value.isEmpty() && bytes(value).length <= (name.endsWith("pk") ? LONGEST_PK : LONGEST_SK);
    }

    private static List<String> parts(Cursor cursor) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor.value());
            return List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw new ForeignCursor();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
