package dev.cartwright.kit.http;

import dev.cartwright.kit.lambda.Json;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes an unsafe request safe to repeat (IETF draft-ietf-httpapi-idempotency-key-header): the key is claimed before the
 * work, and the answer is stored in the work's own transaction. A claim whose holder died ends with the holder's deadline.
 */
public final class IdempotencyStore {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String SK = "IDEMPOTENCY";

    private final Table table;
    private final InstantSource clock;
    private final Ids ids;

    public IdempotencyStore(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** What became of a key. */
    sealed interface Claim {

        /** Ours: do the work. */
        record Held(Key key, String holder) implements Claim {}

        /** Done before: this was the answer. */
        record Done(Answer answer) implements Claim {}

        /** Used for a request that was not the same. */
        record OtherRequest() implements Claim {}

        /** Somebody is at it. */
        record InFlight() implements Claim {}
    }

    Claim claim(Request request, String idempotencyKey, Instant deadline) {
        Key key = new Key(
                "IDEMPOTENCY#" + digest(request.caller().subject(), request.method(), request.path(), idempotencyKey),
                SK);
        String fingerprint = fingerprint(request);
        String holder = ids.next("hld");
        Row row = Row.at(key.pk(), key.sk())
                .with("fingerprint", fingerprint)
                .with("holder", holder)
                .with("freeAt", deadline.toEpochMilli())
                .with("expiresAt", clock.instant().plus(KEPT).getEpochSecond());
        return table.insertUnless(row, "attribute_exists(pk) AND freeAt > :now", Map.of(":now", number(clock.millis())))
                .map(there -> judge(there, fingerprint))
                .orElseGet(() -> new Claim.Held(key, holder));
    }

    private static Claim judge(Row there, String fingerprint) {
        if (!there.text("fingerprint").equals(fingerprint)) {
            return new Claim.OtherRequest();
        }
        return there.has("answer")
                ? new Claim.Done(Json.read(there.text("answer"), Answer.class))
                : new Claim.InFlight();
    }

    /** Stages the answer; if the claim was lost meanwhile, nothing of the work is committed. */
    void complete(Transaction transaction, Claim.Held held, Answer answer) {
        transaction.update(
                held.key(),
                "SET answer = :answer, freeAt = :later",
                "holder = :holder",
                Map.of(
                        ":answer", AttributeValue.fromS(Json.write(answer)),
                        ":later", number(clock.instant().plus(KEPT).toEpochMilli()),
                        ":holder", AttributeValue.fromS(held.holder())));
    }

    /** Frees the key after a failure, so that the client may try again at once. */
    void release(Claim.Held held) {
        table.updateIf(
                held.key(),
                "SET freeAt = :now",
                "holder = :holder",
                Map.of(":now", number(clock.millis()), ":holder", AttributeValue.fromS(held.holder())));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
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
