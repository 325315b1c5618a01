package dev.cartwright.psp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.kit.call.Secrets;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.psp.domain.SendWebhooks;
import dev.cartwright.psp.domain.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTests {

    private static final byte[] KEY = "a key of 24 bytes, or so".getBytes(StandardCharsets.UTF_8);

    private final List<Received> received = new ArrayList<>();
    private int status = 202;
    private HttpServer merchant;

    private record Received(String path, String id, String timestamp, String signature, String body) {

        static Received of(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            return new Received(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }

        String expectedSignature() throws Exception {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        }
    }

    @BeforeEach
    void start() throws IOException {
        merchant = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        merchant.createContext("/", exchange -> {
            received.add(Received.of(exchange));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        merchant.start();
    }

    @AfterEach
    void stop() {
        merchant.stop(0);
    }

    private TestHost host() {
        String secret = "whsec_" + Base64.getEncoder().encodeToString(KEY);
        URI address = URI.create("http://127.0.0.1:" + merchant.getAddress().getPort() + "/v1");
        return Sandbox.host().with(wiring -> {
            wiring.bean(Secrets.class, beans -> name -> secret);
            wiring.bean(ServiceDirectory.class, beans -> service -> address);
        });
    }

    private static SendWebhooks command() {
        return new SendWebhooks(
                "auth_1",
                List.of(webhook("msg_1", "authorization.approved"), webhook("msg_2", "authorization.created")));
    }

    private static Webhook webhook(String id, String type) {
        var data = new Webhook.Data("auth_1", "ord_1", new WireMoney(1299, "GBP"), null, null, null);
        return new Webhook(id, type, Instant.parse("2026-11-24T08:00:00Z"), data);
    }

    @Test
    void signsTheBytesThatItSends() throws Exception {
        boolean taken = host().deliver(SendWebhooks.TYPE, "auth_1", command());

        assertThat(taken).isTrue();
        Received first = received.getFirst();
        assertThat(first.path()).isEqualTo("/v1/payments/webhooks/psp");
        assertThat(first.signature()).isEqualTo(first.expectedSignature());
        assertThat(Json.mapper().readTree(first.body()).at("/data/reference").asString())
                .isEqualTo("ord_1");
    }

    @Test
    void keepsTheOrderOfItsCommand() {
        host().deliver(SendWebhooks.TYPE, "auth_1", command());

        assertThat(received).extracting(Received::id).containsExactly("msg_1", "msg_2");
    }

    @Test
    void sendsAgainWhatIsNotAccepted() {
        status = 400;
        TestHost host = host();

        boolean taken = host.deliver(SendWebhooks.TYPE, "auth_1", command());

        assertThat(taken).isFalse();
        assertThat(host.parked()).isEmpty();
    }
}
