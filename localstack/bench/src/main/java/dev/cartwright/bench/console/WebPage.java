package dev.cartwright.bench.console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Loads pages of the console as a browser does. */
final class WebPage {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/_console/static/[^\"]+)\"");

    private final HttpClient http;
    private final URI origin;

    WebPage(HttpClient http, URI origin) {
        this.http = http;
        this.origin = origin;
    }

    /** The page and then its files, all at once. */
    String load(String path) {
        String html = get(path, false);
        List<CompletableFuture<HttpResponse<byte[]>>> files = FILE.matcher(html)
                .results()
                .map(file -> http.sendAsync(request(file.group(1)).build(), BodyHandlers.ofByteArray()))
                .toList();
        files.forEach(file -> require(file.join().statusCode(), "a file of " + path));
        return html;
    }

    /** @param part whether htmx asks, for a part of the page */
    String get(String path, boolean part) {
        HttpRequest.Builder request = request(path);
        if (part) {
            request.header("HX-Request", "true");
        }
        HttpResponse<String> answer =
                http.sendAsync(request.build(), BodyHandlers.ofString()).join();
        require(answer.statusCode(), path);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path)).timeout(PATIENCE);
    }

    private static void require(int status, String what) {
        if (status != 200) {
            throw new IllegalStateException(what + " was answered with " + status);
        }
    }

    /** The addresses of the parts that a page fetches when an invocation has ended. */
    static List<String> liveParts(String html) {
        return Pattern.compile("<\\w+ [^>]*?(?:hx-get|data-url)=\"([^\"]+)\"[^>]*?hx-trigger=\"[^\"]*sse:invocations")
                .matcher(html)
                .results()
                .map((MatchResult part) -> part.group(1).replace("&amp;", "&"))
                .toList();
    }
}
