package dev.cartwright.cart.domain;

import java.util.Optional;

/**
 * Who asks for a cart.
 *
 * @param subject of a verified token; empty for a guest
 * @param token what a guest presents; anybody may present one
 * @param credentials to ask others in their name
 */
public record Visitor(String subject, Optional<CartToken> token, Optional<Credentials> credentials) {

    /** The header {@code Authorization} as it was sent. */
    public record Credentials(String authorization) {

        /** Redacted, so that it cannot be logged. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    public boolean isGuest() {
        return subject.isEmpty();
    }
}
