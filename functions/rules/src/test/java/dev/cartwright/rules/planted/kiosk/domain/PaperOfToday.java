package dev.cartwright.rules.planted.kiosk.domain;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes its own time, chance, environment and pauses. */
public final class PaperOfToday {

    public Instant printed() {
        return Instant.now();
    }

    public Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    public String place() {
        return String.valueOf(System.getenv("PLACE"));
    }

    public void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
