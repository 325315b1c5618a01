package dev.cartwright.dynamodb.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The client tokens of transactions that succeeded in the last ten minutes. The SDK sends one with every transaction, so what
 * is kept of a request is small, and the oldest go when there are very many. Whoever uses it holds the writers' lock.
 */
final class ClientTokens {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private record Used(ClientToken token, Instant time) {}

    /** In the order of their times. */
    private final Map<String, Used> used = new LinkedHashMap<>();

    /** Null where it was not used, or too long ago. */
    @Nullable
    ClientToken find(String text, Instant now) {
        forget(now.minus(KEPT));
        Used found = used.get(text);
        return found == null ? null : found.token();
    }

    void remember(ClientToken token, Instant time) {
        used.put(token.text(), new Used(token, time));
    }

    void forEach(BiConsumer<ClientToken, Instant> action) {
        used.values().forEach(one -> action.accept(one.token(), one.time()));
    }

    private void forget(Instant before) {
        Iterator<Used> oldest = used.values().iterator();
        while (oldest.hasNext() && (oldest.next().time().isBefore(before) || used.size() >= MOST)) {
            oldest.remove();
        }
    }
}
