package dev.cartwright.tools.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shop's API for one caller: an admin, a customer or a guest. */
public final class Shop {

    /** Maps a path of the API, {@code /v1/orders}, to its address. */
    @FunctionalInterface
    public interface Addresses {
        URI of(String path);
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Addresses addresses;
    private final Map<String, String> headers;

    private Shop(HttpClient http, Addresses addresses, Map<String, String> headers) {
        this.http = http;
        this.addresses = addresses;
        this.headers = Map.copyOf(headers);
    }

    /** @param origin {@code http://127.0.0.1:8080} */
    public static Shop at(URI origin) {
        return at(origin::resolve);
    }

    public static Shop at(Addresses addresses) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        return new Shop(http, addresses, Map.of());
    }

    public URI address(String path) {
        return addresses.of(path);
    }

    public Shop as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Sends the header with every request. */
    public Shop with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Shop(http, addresses, more);
    }

    public ShopResponse get(String path) {
        return send(Call.get(path));
    }

    /** With a new idempotency key. */
    public ShopResponse post(String path, Object body) {
        return send(Call.post(path, body));
    }

    /** Sends once. */
    public ShopResponse send(Call call) {
        HttpResponse<String> response = exchange(call);
        return new ShopResponse(response.statusCode(), response.headers(), JsonCodec.read(response.body()));
    }

    /** Retries with the same idempotency key while the shop is busy or unreachable. */
    public ShopResponse insist(Call call) {
        return new BusyRetry(() -> send(call)).answer();
    }

    private HttpResponse<String> exchange(Call call) {
        try {
            return http.send(request(call), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new ShopFailure(
                    "%s %s: no answer (%s)".formatted(call.method(), addresses.of(call.path()), unreachable),
                    unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ShopFailure("interrupted", stop);
        }
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(addresses.of(call.path()))
                .timeout(TIMEOUT)
                .method(call.method(), body(call));
        if (call.body() != null) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    private static BodyPublisher body(Call call) {
        return call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JsonCodec.write(call.body()));
    }
}
