package dev.cartwright.kit.call;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.trace.TraceContext;
import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.kit.value.Unavailable;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Calls another service over HTTP: with service discovery, a time limit, a bulkhead, retries with jitter for idempotent
 * calls, a circuit breaker and a trace. A call without an answer, a 5xx and a 429 become {@link Unavailable}.
 */
public final class Neighbour {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int TOO_MANY_REQUESTS = 429;

    private final String service;
    private final ServiceDirectory directory;
    private final CallPolicy policy;
    private final Tracer tracer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Retry retry;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;

    public Neighbour(String service, ServiceDirectory directory, CallPolicy policy, Tracer tracer) {
        this.service = service;
        this.directory = directory;
        this.policy = policy;
        this.tracer = tracer;
        this.retry = Retry.of(service, retrying(policy));
        this.bulkhead = Bulkhead.of(
                service,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(policy.concurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = CircuitBreaker.of(service, breaking(policy));
    }

    private static RetryConfig retrying(CallPolicy policy) {
        return RetryConfig.custom()
                .maxAttempts(policy.attempts())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(50), 2, 0.5))
                .retryExceptions(Unavailable.class)
                .build();
    }

    private static CircuitBreakerConfig breaking(CallPolicy policy) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(policy.failurePercent())
                .waitDurationInOpenState(policy.openFor())
                .recordExceptions(Unavailable.class)
                .build();
    }

    /** An answer that is no failure of the service: 2xx, 3xx or 4xx. */
    public record Answer(int status, String body) {

        public <T> T as(Class<T> type) {
            return Json.read(body, type);
        }

        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    public Answer get(String path, Map<String, String> headers) {
        return call("GET", path, headers, "");
    }

    /** Sends a record as JSON. */
    public Answer post(String path, Map<String, String> headers, Object body) {
        return call("POST", path, headers, Json.write(body));
    }

    private Answer call(String method, String path, Map<String, String> headers, String body) {
        Supplier<Answer> once = () -> tracer.subsegment(service, () -> send(method, path, headers, body));
        Supplier<Answer> guarded = Retry.decorateSupplier(
                retry, Bulkhead.decorateSupplier(bulkhead, CircuitBreaker.decorateSupplier(breaker, once)));
        try {
            return guarded.get();
        } catch (CallNotPermittedException open) {
            throw new Unavailable(service + " failed too often lately", policy.openFor(), open);
        } catch (BulkheadFullException full) {
            throw new Unavailable("too many calls to " + service, RETRY_AFTER, full);
        }
    }

    private Answer send(String method, String path, Map<String, String> headers, String body) {
        try {
            var response = http.send(request(method, path, headers, body), BodyHandlers.ofString());
            return answer(response);
        } catch (IOException failure) {
            throw new Unavailable(service + " does not answer", RETRY_AFTER, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the call of " + service + " was interrupted", RETRY_AFTER, interrupted);
        }
    }

    private Answer answer(HttpResponse<String> response) {
        if (response.statusCode() >= 500 || response.statusCode() == TOO_MANY_REQUESTS) {
            throw new Unavailable(service + " answers " + response.statusCode(), retryAfter(response));
        }
        return new Answer(response.statusCode(), response.body());
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(RETRY_AFTER);
    }

    private HttpRequest request(String method, String path, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(URI.create(directory.find(service) + path))
                .timeout(policy.timeLimit())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", "application/json");
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        TraceContext trace = tracer.current();
        if (trace.exists()) {
            request.header("X-Amzn-Trace-Id", trace.toHeader());
        }
        headers.forEach(request::header);
        return request.build();
    }
}
