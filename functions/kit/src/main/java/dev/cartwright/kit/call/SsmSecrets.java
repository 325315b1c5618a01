package dev.cartwright.kit.call;

import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Secrets in SSM parameters, decrypted; kept for five minutes, and while SSM does not answer the last known one. */
public final class SsmSecrets implements Secrets {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Supplier<SsmClient> client;
    private final InstantSource clock;
    private final Map<String, Known> known = new HashMap<>();

    public SsmSecrets(Supplier<SsmClient> client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    private record Known(String value, Instant until) {}

    @Override
    public synchronized String get(String name) {
        Known kept = known.get(name);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.value();
        }
        String value = read(name, kept);
        known.put(name, new Known(value, clock.instant().plus(FRESH)));
        return value;
    }

    private String read(String name, @Nullable Known kept) {
        try {
            return client.get()
                    .getParameter(get -> get.name(name).withDecryption(true))
                    .parameter()
                    .value();
        } catch (SdkException failure) {
            if (kept == null) {
                throw new Unavailable("secret " + name + " cannot be read", RETRY_AFTER, failure);
            }
            return kept.value();
        }
    }
}
