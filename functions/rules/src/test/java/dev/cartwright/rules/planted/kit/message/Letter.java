package dev.cartwright.rules.planted.kit.message;

import dev.cartwright.rules.planted.kit.http.Door;

/** Knows whoever knows it. */
public interface Letter {
    Door door();
}
