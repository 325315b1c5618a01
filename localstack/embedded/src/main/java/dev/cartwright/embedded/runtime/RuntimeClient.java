package dev.cartwright.embedded.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A client of the Lambda Runtime API. */
final class RuntimeClient {

    private final String base;

    RuntimeClient(String address) {
        this.base = "http://" + address + "/2018-06-01/runtime/";
    }

    RuntimeEvent next() throws IOException {
        HttpURLConnection connection = open("invocation/next");
        byte[] payload = read(connection);
        return new RuntimeEvent(
                header(connection, "Lambda-Runtime-Aws-Request-Id"),
                header(connection, "Lambda-Runtime-Invoked-Function-Arn"),
                header(connection, "Lambda-Runtime-Trace-Id"),
                Long.parseLong(header(connection, "Lambda-Runtime-Deadline-Ms")),
                payload);
    }

    void response(RuntimeEvent event, byte[] payload) throws IOException {
        post("invocation/" + event.requestId() + "/response", payload, null);
    }

    void error(RuntimeEvent event, Throwable failure) throws IOException {
        post("invocation/" + event.requestId() + "/error", document(failure), failure);
    }

    void initError(Throwable failure) throws IOException {
        post("init/error", document(failure), failure);
    }

    private void post(String path, byte[] payload, @Nullable Throwable failure) throws IOException {
        HttpURLConnection connection = open(path);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        if (failure != null) {
            connection.setRequestProperty(
                    "Lambda-Runtime-Function-Error-Type", failure.getClass().getName());
        }
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(payload.length);
        try (var out = connection.getOutputStream()) {
            out.write(payload);
        }
        read(connection);
    }

    private HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection) URI.create(base + path).toURL().openConnection();
    }

    private static byte[] read(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static String header(HttpURLConnection connection, String name) {
        return Objects.requireNonNullElse(connection.getHeaderField(name), "");
    }

    private static byte[] document(Throwable failure) {
        String json = "{\"errorMessage\":" + quoted(Objects.requireNonNullElse(failure.getMessage(), "null"))
                + ",\"errorType\":" + quoted(failure.getClass().getName()) + "}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
