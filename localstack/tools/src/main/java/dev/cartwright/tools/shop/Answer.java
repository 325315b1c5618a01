package dev.cartwright.tools.shop;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the shop answered.
 *
 * @param body missing where there was none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public boolean ok() {
        return status / 100 == 2;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** This answer, if it says that the request was done. */
    public Answer orFail(String what) {
        if (ok()) {
            return this;
        }
        throw new ShopFailure("%s: the shop answered %d %s".formatted(what, status, body));
    }
}
