package dev.cartwright.rules.planted.kiosk;

import java.time.Instant;

/** May ask for the time, unlike all others. */
public record KioskApplication(Instant started) {

    public static KioskApplication now() {
        return new KioskApplication(Instant.now());
    }
}
