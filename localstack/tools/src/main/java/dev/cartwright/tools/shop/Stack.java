package dev.cartwright.tools.shop;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The embedded stack under the shop: what it says of itself under {@code /_stack}. */
public final class Stack {

    private final Shop plain;

    private Stack(Shop plain) {
        this.plain = plain;
    }

    public static Stack at(URI origin) {
        return new Stack(Shop.at(origin));
    }

    public URI origin() {
        return plain.origin();
    }

    /** Whether a stack answers there and is ready. */
    public boolean runs() {
        try {
            return plain.get("/_stack/health").ok();
        } catch (ShopFailure nobody) {
            return false;
        }
    }

    /** The API without a token. */
    public Shop guest() {
        return plain;
    }

    public Shop customer(String subject) {
        return plain.as(token(subject, "customer"));
    }

    public Shop admin() {
        return plain.as(token("admin", "admin"));
    }

    private String token(String subject, String role) {
        return plain.post("/_stack/token", Map.of("subject", subject, "roles", List.of(role)))
                .orFail("a token for " + subject)
                .body()
                .path("token")
                .asString("");
    }

    /** The invocations of one trace, in the order they started. */
    public List<Hop> hops(TraceId trace) {
        return plain.get("/_stack/invocations?trace=" + trace.root())
                .orFail("the hops of " + trace.root())
                .body()
                .valueStream()
                .map(Hop::of)
                .sorted((a, b) -> a.started().compareTo(b.started()))
                .toList();
    }

    /** The operating system's processes of the stack. */
    public Stream<StackPart> parts() {
        return plain.get("/_stack/functions")
                .orFail("the functions")
                .body()
                .valueStream()
                .flatMap(StackPart::of);
    }
}
