package dev.cartwright.console;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request to an API as a command line, from the event that its function received; without its token. */
final class CurlCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "authorization";

    /** What curl sets itself, or what the connection was. */
    private static final Set<String> OWN = Set.of(
            TOKEN,
            "host",
            "content-length",
            "connection",
            "user-agent",
            "accept",
            "accept-encoding",
            "transfer-encoding",
            "cookie");

    private CurlCommand() {}

    /**
     * @param url of the APIs
     * @return empty if the event is no request
     */
    static Optional<String> of(String event, String url) {
        try {
            return Optional.of(JSON.readTree(event))
                    .filter(read -> read.has("httpMethod")
                            && read.at("/requestContext/path").isString())
                    .map(read -> command(read, url));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static String command(JsonNode event, String url) {
        var command = new StringBuilder("curl -X ")
                .append(quoted(event.path("httpMethod").asString("")));
        event.path("headers").properties().forEach(header -> {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.equals(TOKEN)) {
                command.append(" -H \"Authorization: Bearer $TOKEN\"");
            } else if (!OWN.contains(name) && !name.startsWith("x-amzn-") && !name.startsWith("x-forwarded-")) {
                command.append(" -H ")
                        .append(quoted(
                                header.getKey() + ": " + header.getValue().asString("")));
            }
        });
        if (event.path("body").isString()) {
            command.append(" --data-raw ").append(quoted(event.path("body").asString()));
        }
        return command.append(' ')
                .append(quoted(url + event.at("/requestContext/path").asString() + query(event)))
                .toString();
    }

    private static String query(JsonNode event) {
        var query = new StringBuilder();
        event.path("multiValueQueryStringParameters")
                .properties()
                .forEach(parameter -> parameter
                        .getValue()
                        .forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                                .append(JourneyDetail.encoded(parameter.getKey()))
                                .append('=')
                                .append(JourneyDetail.encoded(value.asString("")))));
        return query.toString();
    }

    /** For a POSIX shell. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9/._:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
