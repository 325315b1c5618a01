package dev.cartwright.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

final class TimedRuntimeApiTests {

    private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void handsOutItsEventAndTakesTheAnswer() throws IOException, InterruptedException {
        try (var api = new TimedRuntimeApi("{\"a\":1}", "Root=1-2-3")) {
            var event = send(api, HttpRequest.newBuilder(), "next");
            String id =
                    event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
            send(api, HttpRequest.newBuilder().POST(BodyPublishers.ofString("done")), id + "/response");

            assertThat(event.body()).isEqualTo("{\"a\":1}");
            assertThat(event.headers().firstValue("Lambda-Runtime-Trace-Id")).contains("Root=1-2-3");
            assertThat(api.reply().join()).satisfies(reply -> {
                assertThat(reply.kind()).isEqualTo("response");
                assertThat(reply.body()).isEqualTo("done");
                assertThat(reply.nanos()).isGreaterThan(api.asked().join());
            });
        }
    }

    @Test
    void tellsAnErrorFromAnAnswer() throws IOException, InterruptedException {
        try (var api = new TimedRuntimeApi("{}", "")) {
            send(api, HttpRequest.newBuilder().POST(BodyPublishers.ofString("{}")), "7/error");

            assertThat(api.reply().join().kind()).isEqualTo("error");
        }
    }

    private HttpResponse<String> send(TimedRuntimeApi api, HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://" + api.address() + INVOCATION + path);
        return http.send(request.uri(uri).build(), BodyHandlers.ofString());
    }
}
