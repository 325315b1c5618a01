package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Stream;

/** Time, ids, the environment and sleep are kit's and the wiring's: what decides can be replayed. */
final class TimeAndChanceComeFromOutside implements CodeRule {

    private static final Set<String> CALLS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.InstantSource.system",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.Thread.sleep");

    @Override
    public Stream<String> complaints(JavaClass type) {
        if (!Place.of(type).isCapability() || type.getSimpleName().endsWith("Application")) {
            return Stream.empty();
        }
        return type.getAccessesFromSelf().stream()
                .map(access -> access.getTarget().getOwner().getName() + "."
                        + access.getTarget().getName())
                .filter(CALLS::contains)
                .map(call -> "must not call " + call);
    }
}
