package dev.cartwright.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.embedded.EmbeddedStack;
import dev.cartwright.embedded.StackSettings;
import dev.cartwright.embedded.StartListener;
import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.embedded.view.StackFaults;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other origins, and HTML that an API answers, can do to a running stack and its console in a real browser. */
@InTheBrowser
class OtherSitesTests {

    private static final String LETTER = "a letter for ann";

    /** An API that answers an unknown path with a page: it comes from the console's own origin. */
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Notes: {Type: AWS::SQS::Queue, Properties: {QueueName: notes}}
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: v1
                  DefinitionBody:
                    x-amazon-apigateway-gateway-responses:
                      MISSING_AUTHENTICATION_TOKEN:
                        statusCode: 404
                        responseParameters: {gatewayresponse.header.Content-Type: "'text/html'"}
                        responseTemplates:
                          application/json: |
                            <!doctype html><title>an answer</title><script>document.title = 'it runs';
                            fetch('/_stack/queues/notes/discard', {method: 'POST', body: '{"all": true}'});</script>
                            <iframe src="/_console/"></iframe><iframe src="/_stack/health"></iframe>
                    paths:
                      /nothing:
                        get: {operationId: nothing, x-amazon-apigateway-integration: {type: mock, responses: {default: {statusCode: 204}}}}
            """;

    /** Tries everything that a page can send or embed without asking, and says what it got in its title. */
    private static final String ATTACK = """
            <!doctype html><title>trying</title><body><script>
            const stack = 'STACK';
            const reads = ['/_console/', '/_console/queues/notes', '/_console/live', '/_console/static/console.js', '/_console/chart.json',
              '/_stack/health', '/_stack/queues/notes/messages', '/_stack/overview'];
            const writes = ['/_stack/queues/notes/discard', '/_console/queues/notes', '/_stack/all-faults', '/_stack/faults',
              '/_stack/queues/notes/messages', '/_stack/token', '/_console/token'];
            const got = [];
            const wait = ms => new Promise(done => setTimeout(done, ms));
            const attempt = (name, run) => Promise.race([run(), wait(4000)])
              .then(read => { if (read) got.push(`${name}: ${read}`); }, () => {});
            const loaded = (tag, url, more) => new Promise((done, fail) => {
              const element = Object.assign(document.createElement(tag), more);
              element.onload = () => done('loaded');
              element.onerror = fail;
              element[tag === 'link' ? 'href' : tag === 'object' ? 'data' : 'src'] = url;
              document.body.append(element);
            });
            const framed = url => new Promise(done => {
              const frame = document.createElement('iframe');
              frame.onload = () => { try { done(frame.contentDocument && frame.contentDocument.body.textContent); } catch { done(''); } };
              frame.src = url;
              document.body.append(frame);
            });
            const streamed = url => new Promise((done, fail) => {
              const source = new EventSource(url);
              source.onopen = () => done('opened');
              source.onmessage = event => done(event.data);
              source.onerror = () => { source.close(); fail(); };
            });
            const posted = (url, type) => new Promise(done => {
              const frame = document.createElement('iframe');
              frame.name = `sent-${Math.random()}`;
              const form = Object.assign(document.createElement('form'), {action: url, method: 'POST', enctype: type, target: frame.name});
              const fields = {do: 'discard-all', '{"all": true, "x': '"}', subject: 'eve', role: 'admin'};
              for (const [name, value] of Object.entries(fields)) form.append(Object.assign(document.createElement('input'), {name, value}));
              document.body.append(frame, form);
              form.submit();
              wait(1000).then(() => { try { done(frame.contentDocument.body.textContent); } catch { done(''); } });
            });
            const simple = {method: 'POST', headers: {'Content-Type': 'text/plain'}, body: '{"all": true}'};
            Promise.all([
              ...reads.flatMap(path => [
                attempt(`fetch ${path}`, () => fetch(stack + path).then(answer => answer.text())),
                attempt(`no-cors ${path}`, () => fetch(stack + path, {mode: 'no-cors', credentials: 'include'}).then(answer => answer.text())),
                attempt(`image ${path}`, () => loaded('img', stack + path)),
                attempt(`script ${path}`, () => loaded('script', stack + path)),
                attempt(`style ${path}`, () => loaded('link', stack + path, {rel: 'stylesheet'})),
                attempt(`frame ${path}`, () => framed(stack + path)),
                attempt(`stream ${path}`, () => streamed(stack + path))]),
              ...writes.flatMap(path => [
                attempt(`post ${path}`, () => fetch(stack + path, simple).then(answer => answer.text())),
                attempt(`blind post ${path}`, () => fetch(stack + path, {...simple, mode: 'no-cors'}).then(answer => answer.text())),
                attempt(`put ${path}`, () => fetch(stack + path, {method: 'PUT', body: '{"indexLagMs": 9}'}).then(answer => answer.text())),
                attempt(`delete ${path}`, () => fetch(stack + path, {method: 'DELETE'}).then(answer => answer.text())),
                attempt(`beacon ${path}`, async () => { navigator.sendBeacon(stack + path, '{"all": true}'); }),
                attempt(`form ${path}`, () => posted(stack + path, 'application/x-www-form-urlencoded')),
                attempt(`text form ${path}`, () => posted(stack + path, 'text/plain'))])
            ]).then(() => wait(500)).then(() => { document.title = `got ${JSON.stringify(got)}`; });
            </script></body>
            """;

    @TempDir
    static Path folder;

    private static @Nullable EmbeddedStack started;
    private static HttpServer pages;

    private Page page;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        var settings = new StackSettings(
                folder.resolve("template.yaml"),
                Map.of(),
                freePort(),
                freePort(),
                Optional.empty(),
                Hosting.standard(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        started = EmbeddedStack.start(settings, silent, StartListener.NONE);
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] attack = ATTACK.replace("STACK", stack().url()).getBytes(StandardCharsets.UTF_8);
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
        if (started != null) {
            started.close();
            pages.stop(0);
        }
    }

    @BeforeEach
    void sendALetter() {
        stack().actions().send("notes", LETTER);
        page = Screen.shared().page();
    }

    @AfterEach
    void takeIt() throws IOException, InterruptedException {
        page.context().close();
        Screen.shared().incidents();
        discardAll();
    }

    private static EmbeddedStack stack() {
        return Objects.requireNonNull(started);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As a program, which may do what a page may not. */
    private static void discardAll() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(stack().url() + "/_stack/queues/notes/discard"))
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("{\"all\": true}"));
            http.send(request.build(), BodyHandlers.discarding());
        }
        assertThat(stack().view().messages("notes", 9)).isEmpty();
    }

    private static void assertNothingChanged() {
        assertThat(stack().view().messages("notes", 9))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).isEqualTo(LETTER));
        assertThat(stack().view().faults()).isEqualTo(StackFaults.NONE);
    }

    /** Nothing of the stack is in any frame either, where a person could be made to click on it. */
    private void assertNothingShown() {
        assertThat(page.frames().stream().filter(frame -> frame.parentFrame() != null))
                .extracting(Frame::content)
                .noneMatch(content -> content.contains(LETTER)
                        || content.contains("Cartwright console")
                        || content.contains("awsEndpoint"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void aPageOfAnotherSiteOrPortReadsNothingAndChangesNothing(String site) {
        page.navigate("http://" + site + ":" + pages.getAddress().getPort() + "/");

        page.waitForCondition(
                () -> page.title().startsWith("got "), new Page.WaitForConditionOptions().setTimeout(60_000));

        assertThat(page.title()).isEqualTo("got []");
        assertNothingShown();
        assertNothingChanged();
    }

    @Test
    void htmlThatAnApiAnswersRunsNothingAndFramesNothing() {
        page.navigate(stack().url() + "/v1/page");

        assertThat(page.title()).isEqualTo("an answer");
        assertThat(page.frames()).hasSize(3);
        assertNothingShown();
        assertNothingChanged();
    }

    @Test
    void anotherTabThatOpensTheConsoleGetsARefusal() {
        page.navigate("http://localhost:" + pages.getAddress().getPort() + "/none");

        Page opened = page.waitForPopup(() -> page.evaluate("url => { open(url); }", stack().url() + "/_console/"));
        opened.waitForLoadState();

        assertThat(opened.content()).contains("pages of other sites").doesNotContain("Cartwright console");
    }

    @Test
    void theOwnPageWorks() {
        page.navigate(stack().url() + "/_console/queues/notes");

        assertThat(page.content()).contains("Cartwright console", LETTER);
        assertThat(page.evaluate("fetch('/_stack/health').then(answer => answer.status)"))
                .isEqualTo(200);
    }
}
