package dev.cartwright.tools.shop;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A response of the shop.
 *
 * @param body missing if there was none
 */
public record ShopResponse(int status, HttpHeaders headers, JsonNode body) {

    public boolean ok() {
        return status / 100 == 2;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** This response, if it is a success. */
    public ShopResponse orFail(String what) {
        if (ok()) {
            return this;
        }
        throw new ShopFailure("%s: the shop answered %d %s".formatted(what, status, body));
    }
}
