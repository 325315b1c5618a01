package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page that the developer happens to visit can do to a running stack, in a real browser. */
@EnabledIf(
        value = "dev.cartwright.embedded.Chromium#isInstalled",
        disabledReason = "no chromium on the PATH: install one to run these tests")
class WebPageTests {

    /** Tries everything that a page may send without asking: simple requests, and the tags of other sites. */
    @SuppressWarnings("InlineFormatString") // A page is easier to read apart from its server.
    private static final String ATTACK = """
            <!doctype html><body><pre id=log></pre><script>
            const aws = 'http://127.0.0.1:%1$d', stack = 'http://127.0.0.1:%2$d/_stack';
            const simple = body => ({method: 'POST', mode: 'no-cors', headers: {'Content-Type': 'text/plain'}, body});
            const tried = [
              fetch(aws + '/2015-03-31/functions/probe/invocations', simple('{"requestContext": {"authorizer": {"roles": "admin"}}}')),
              fetch(stack + '/token', {method: 'POST', body: '{"subject": "eve", "roles": ["admin"]}'}).then(answer => answer.text()),
              fetch(stack + '/invocations').then(answer => answer.text())];
            Promise.allSettled(tried).then(ends => {
              document.getElementById('log').textContent = ends.map(end => end.status + ' ' + (end.value || '')).join(', ');
            });
            </script><img src="http://127.0.0.1:%1$d/2015-03-31/functions/probe/invocations"></body>
            """;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static RunningUp up;
    private static HttpServer pages;
    private static int port;
    private static int awsPort;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.in(folder);
        SampleTemplate.writeTo(folder);
        port = RunningUp.freePort();
        awsPort = RunningUp.freePort();
        up = RunningUp.start(
                        folder,
                        "--template",
                        folder.resolve("template.yaml").toString(),
                        "--port",
                        Integer.toString(port),
                        "--aws-port",
                        Integer.toString(awsPort))
                .awaitReady();
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] attack = ATTACK.formatted(awsPort, port).getBytes(StandardCharsets.UTF_8);
        pages.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, attack.length);
            exchange.getResponseBody().write(attack);
            exchange.close();
        });
        pages.start();
    }

    @AfterAll
    static void stop() {
        if (up != null) {
            up.close();
            pages.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost"})
    void aPageOfAnotherSiteOrPortInvokesNothingAndReadsNothing(String site) throws IOException, InterruptedException {
        String page = chromium.read("http://" + site + ":" + pages.getAddress().getPort() + "/");

        assertThat(page).contains("fulfilled [object Response], rejected , rejected");
        assertThat(RunningUp.get("http://127.0.0.1:" + port + "/_stack/invocations"))
                .isEqualTo("[]");
    }

    @Test
    void aNameThatResolvesToThisMachineReadsNothingOnAnyPortAndPath() throws IOException, InterruptedException {
        String own = chromium.read("http://localhost:" + port + "/_stack/health");
        String stack = chromium.read("http://evil.example:" + port + "/_stack/health");
        String api = chromium.read("http://evil.example:" + port + "/v1/probe");
        String aws = chromium.read("http://evil.example:" + awsPort + "/");

        assertThat(own).contains("running");
        assertThat(stack).contains("call this by localhost").doesNotContain("running");
        assertThat(api).contains("call this by localhost");
        assertThat(aws).contains("call this by localhost");
        assertThat(RunningUp.get("http://127.0.0.1:" + port + "/_stack/invocations"))
                .isEqualTo("[]");
    }
}
