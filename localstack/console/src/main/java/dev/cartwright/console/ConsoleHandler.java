package dev.cartwright.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.StackView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers everything under {@code /_console/}: pages, files, and the stream of changes. */
final class ConsoleHandler implements HttpHandler {

    /** No inline script or style, nothing from another origin, in no frame. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final System.Logger LOG = System.getLogger(ConsoleHandler.class.getName());
    private static final int LARGEST_FORM = 2 * 1024 * 1024;
    private static final String FILES = "static/";
    private static final String LIVE = "live";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final StaticFiles files = new StaticFiles();
    private final List<ConsolePage> pages;
    private final StackView view;
    private final LiveChanges live;

    ConsoleHandler(List<ConsolePage> pages, StackView view) {
        this.pages = pages;
        this.view = view;
        this.live = new LiveChanges(view);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
            exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
            exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
            exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            String path = exchange.getRequestURI().getPath().substring(Console.PATH.length());
            if (path.equals(LIVE)) {
                live.stream(exchange);
            } else if (path.startsWith(FILES)) {
                file(exchange, path.substring(FILES.length()));
            } else {
                page(exchange, path);
            }
        }
    }

    private void file(HttpExchange exchange, String name) throws IOException {
        Optional<StaticFiles.StaticFile> file = files.find(name);
        if (file.isEmpty()) {
            send(exchange, 404, "text/plain; charset=utf-8", "no such file\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
        send(exchange, 200, file.get().contentType(), file.get().content());
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        ConsolePage page =
                pages.stream().filter(one -> one.answers(path)).findFirst().orElseGet(pages::getFirst);
        PageAnswer answer = page.answers(path)
                ? answer(exchange, page, path)
                : PageAnswer.notFound("The console has no page " + Console.PATH + path + ".");
        switch (answer) {
            case PageAnswer.Html html ->
                send(exchange, html.status(), "text/html; charset=utf-8", rendered(page, html));
            case PageAnswer.Text text ->
                send(exchange, text.status(), text.contentType(), text.body().getBytes(StandardCharsets.UTF_8));
            case PageAnswer.Download download -> {
                exchange.getResponseHeaders()
                        .set("Content-Disposition", "attachment; filename=\"" + download.name() + "\"");
                send(exchange, 200, download.contentType(), download.body().getBytes(StandardCharsets.UTF_8));
            }
            case PageAnswer.Redirect redirect -> {
                exchange.getResponseHeaders().set("Location", redirect.url());
                exchange.sendResponseHeaders(303, -1);
            }
        }
    }

    private static PageAnswer answer(HttpExchange exchange, ConsolePage page, String path) throws IOException {
        try {
            return page.answer(call(exchange, page, path));
        } catch (IllegalArgumentException refused) {
            return PageAnswer.refused(422, Masking.mask(String.valueOf(refused.getMessage())));
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "the page " + Console.PATH + path + " failed", broken);
            return PageAnswer.refused(500, "This page failed; the stack's output says why.");
        }
    }

    private static PageCall call(HttpExchange exchange, ConsolePage page, String path) throws IOException {
        String own = page.entry().path();
        String rest = own.isEmpty() ? path : path.substring(Math.min(path.length(), own.length() + 1));
        String method = exchange.getRequestMethod();
        boolean fragment = exchange.getRequestHeaders().containsKey("HX-Request");
        if (!method.equals("POST")) {
            String query = exchange.getRequestURI().getRawQuery();
            return new PageCall(method, rest, PageCall.parse(query == null ? "" : query), fragment);
        }
        byte[] form = exchange.getRequestBody().readNBytes(LARGEST_FORM + 1);
        if (form.length > LARGEST_FORM) {
            throw new IllegalArgumentException("the form is larger than 2 MB");
        }
        return new PageCall(method, rest, PageCall.parse(new String(form, StandardCharsets.UTF_8)), fragment);
    }

    private byte[] rendered(ConsolePage page, PageAnswer.Html html) {
        Map<String, Object> parameters = new HashMap<>(html.parameters());
        parameters.put("layout", layout(page));
        var output = new Utf8ByteOutput();
        templates.render(html.template(), parameters, output);
        return output.toByteArray();
    }

    private Layout layout(ConsolePage shown) {
        List<Layout.Item> menu = pages.stream()
                .map(ConsolePage::entry)
                .map(entry -> new Layout.Item(
                        entry.url(), entry.title(), String.valueOf(entry.key()), entry.equals(shown.entry())))
                .toList();
        return new Layout(shown.entry().title(), menu, view.faults().any());
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
