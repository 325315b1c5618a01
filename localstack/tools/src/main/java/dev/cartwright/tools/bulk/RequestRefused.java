package dev.cartwright.tools.bulk;

import static java.util.stream.Collectors.joining;

import dev.cartwright.tools.shop.ShopResponse;
import tools.jackson.databind.JsonNode;

/** The shop refused a request; the message is its problem in one line. */
final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    private RequestRefused(int status, String problem) {
        super(status + " " + problem);
        this.status = status;
    }

    static ShopResponse unlessOk(ShopResponse answer) {
        if (!answer.ok()) {
            throw new RequestRefused(answer.status(), problem(answer.body()));
        }
        return answer;
    }

    /** Whether it may be a race: SKU taken, or changed since it was read. */
    boolean maybeRace() {
        return status == 409 || status == 412;
    }

    private static String problem(JsonNode body) {
        String pointers = body.path("errors")
                .valueStream()
                .map(error -> " at " + error.path("pointer").asString(""))
                .collect(joining());
        String detail = body.path("detail").asString("");
        return body.path("title").asString("no problem was given") + (detail.isEmpty() ? "" : ": " + detail) + pointers;
    }
}
