package dev.cartwright.console;

import dev.cartwright.embedded.view.Topology;
import java.net.URI;
import java.util.Arrays;

/** A request that works as it is: a GET of the application without parameters in its path, or the stack's own health. */
final class ExampleRequest {

    private static final String GET = "GET ";

    private ExampleRequest() {}

    /** Its URL. */
    static String of(Topology topology, String url) {
        String path = topology.edges().stream()
                .flatMap(edge -> Arrays.stream(edge.label().split(", ", -1)))
                .filter(label -> label.startsWith(GET + "/") && !label.contains("{"))
                .map(label -> label.substring(GET.length()))
                .findFirst()
                .orElse("/_stack/health");
        return URI.create(url).resolve(path).toString();
    }

    static String curl(String url, String token) {
        return "curl -H 'Authorization: Bearer " + token + "' '" + url + "'";
    }
}
