package dev.cartwright.kit.call;

import dev.cartwright.kit.value.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Service discovery in SSM parameters {@code /cartwright/<stage>/services/<name>}, which each service's own stack writes. An
 * address is kept for a minute; while SSM does not answer, the last one known is good enough.
 */
public final class SsmServiceDirectory implements ServiceDirectory {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Supplier<SsmClient> client;
    private final String stage;
    private final InstantSource clock;
    private final Map<String, Found> found = new HashMap<>();

    public SsmServiceDirectory(Supplier<SsmClient> client, String stage, InstantSource clock) {
        this.client = client;
        this.stage = stage;
        this.clock = clock;
    }

    private record Found(URI address, Instant until) {}

    @Override
    public synchronized URI find(String service) {
        Found known = found.get(service);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.address();
        }
        URI address = lookUp(service, known);
        found.put(service, new Found(address, clock.instant().plus(FRESH)));
        return address;
    }

    private URI lookUp(String service, @Nullable Found known) {
        String name = "/cartwright/" + stage + "/services/" + service;
        try {
            return URI.create(
                    client.get().getParameter(get -> get.name(name)).parameter().value());
        } catch (SdkException failure) {
            if (known == null) {
                throw new Unavailable("service " + service + " is not registered as " + name, RETRY_AFTER, failure);
            }
            return known.address();
        }
    }
}
