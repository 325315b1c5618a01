package dev.cartwright.order.domain;

import java.util.Optional;

/**
 * What a caller presented, passed on to services that are asked on their behalf.
 *
 * @param authorization the header {@code Authorization}
 * @param cartToken of a guest's cart
 */
public record BuyerCredentials(Optional<String> authorization, Optional<AccessToken> cartToken) {

    /** Redacted from logs. */
    @Override
    public String toString() {
        return "BuyerCredentials";
    }
}
