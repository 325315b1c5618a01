package dev.cartwright.kit.http;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes unsafe requests idempotent (IETF draft-ietf-httpapi-idempotency-key-header): the response is stored in the transaction of
 * the effect, under a condition that only one of two equal requests can meet; the other runs again and finds the response. Work
 * that commits more than once claims its key with its first commit; after a crash the claim ends at its holder's deadline.
 */
public final class IdempotencyStore {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String SK = "IDEMPOTENCY";
    private static final String FREE = "(attribute_not_exists(pk) OR freeAt <= :now OR holder = :holder)";
    private static final String CLAIMED = "holder = :holder AND attribute_not_exists(answer)";

    private final Table table;
    private final InstantSource clock;
    private final Ids ids;

    public IdempotencyStore(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** A request with its key, and the invocation that handles it. */
    record Attempt(Key key, String fingerprint, String holder, Instant deadline) {}

    /** What is stored under a key. */
    sealed interface Known {

        /** The key is free: unused, or its holder crashed. */
        record Nothing() implements Known {}

        /** The request was handled before, with this response. */
        record Done(Answer answer) implements Known {}

        /** The key was used for a different request. */
        record OtherRequest() implements Known {}

        /** Another invocation is handling the request. */
        record InFlight() implements Known {}
    }

    /** A path can be written in several ways; the operation and its parameters are the same in all. */
    Attempt attempt(String operation, Request request, String idempotencyKey, Instant deadline) {
        String parameters = new TreeMap<>(request.pathParameters()).toString();
        Key key =
                new Key("IDEMPOTENCY#" + digest(request.caller().subject(), operation, parameters, idempotencyKey), SK);
        return new Attempt(key, fingerprint(request), ids.next("hld"), deadline);
    }

    Known find(Attempt attempt) {
        return table.find(attempt.key())
                .filter(row -> row.number("freeAt") > clock.millis()
                        && !row.text("holder").equals(attempt.holder()))
                .map(row -> judge(row, attempt))
                .orElseGet(Known.Nothing::new);
    }

    private static Known judge(Row row, Attempt attempt) {
        if (!row.text("fingerprint").equals(attempt.fingerprint())) {
            return new Known.OtherRequest();
        }
        return row.has("answer") ? new Known.Done(StoredAnswer.read(row)) : new Known.InFlight();
    }

    /** Stages the claim, for work that commits before it has an answer. */
    void claim(Transaction transaction, Attempt attempt) {
        transaction.put(row(attempt, attempt.deadline()), FREE, values(attempt));
    }

    /** Stages the answer; if the key was lost meanwhile, nothing of the work is committed. */
    void complete(Transaction transaction, Attempt attempt, Answer answer) {
        Row row = StoredAnswer.in(row(attempt, clock.instant().plus(KEPT)), answer);
        transaction.put(row, FREE, values(attempt));
    }

    /**
     * Releases a key that was claimed, after a failure, so that the client can retry at once. The failed call may have committed
     * all the same: a response that is stored stays.
     */
    void release(Attempt attempt) {
        var values = Map.of(":holder", AttributeValue.fromS(attempt.holder()));
        table.putIf(row(attempt, clock.instant()), CLAIMED, values);
    }

    private Map<String, AttributeValue> values(Attempt attempt) {
        return Map.of(
                ":now", AttributeValue.fromN(Long.toString(clock.millis())),
                ":holder", AttributeValue.fromS(attempt.holder()));
    }

    private Row row(Attempt attempt, Instant freeAt) {
        return Row.at(attempt.key().pk(), attempt.key().sk())
                .with("fingerprint", attempt.fingerprint())
                .with("holder", attempt.holder())
                .with("freeAt", freeAt.toEpochMilli())
                .with("expiresAt", clock.instant().plus(KEPT).getEpochSecond());
    }

    private static String fingerprint(Request request) {
        return digest(
                new String(request.body(), StandardCharsets.ISO_8859_1),
                request.headers().getOrDefault("if-match", ""));
    }

    private static String digest(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
