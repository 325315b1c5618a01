package dev.cartwright.kit.http;

import dev.cartwright.kit.core.Edge;
import dev.cartwright.kit.core.Invocation;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.core.Work;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.value.ForeignCursor;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Unauthenticated;
import dev.cartwright.kit.value.Unavailable;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the operations of a REST API: finds the operation of a route, authorizes the caller, makes writes idempotent, maps
 * exceptions to problem responses.
 */
public final class HttpEdge implements Edge {

    private static final String PRIMER = """
            {"httpMethod": "GET", "resource": "/", "path": "/", "headers": {"Accept": "*/*"},
             "requestContext": {"requestId": "PRIME"}}""";

    private final Map<String, Endpoint> endpoints;
    private final Parts parts;

    /** What endpoints need from the rest of kit, created on first use. */
    public record Parts(
            Supplier<TokenVerifier> verifier,
            Supplier<Transactions> transactions,
            Supplier<IdempotencyStore> idempotency,
            Supplier<BodySchemas> bodies,
            AllowedOrigins origins) {}

    /** An operation of the API. */
    public record Endpoint(String operation, Access access, Effect effect, Function<Object, Object> function) {}

    /** @param endpoints by route: {@code "POST /orders"} */
    public HttpEdge(Map<String, Endpoint> endpoints, Parts parts) {
        this.endpoints = endpoints;
        this.parts = parts;
    }

    /** Requests something that does not exist, or sends an invalid body; discards what is staged. */
    @Override
    public void prime(Invocation invocation) {
        Json.read(PRIMER, HttpEvent.class);
        var _ = parts.bodies().get();
        endpoints.values().forEach(endpoint -> prime(endpoint, invocation));
    }

    private void prime(Endpoint endpoint, Invocation invocation) {
        invocation.work(endpoint.operation(), invocation.trace(), work -> {
            Answer answer = parts.transactions().get().dryRun(() -> refusable(endpoint, primer(), work));
            return Json.read(Json.bytes(answer), Answer.class);
        });
    }

    /** Runs a function that finds what is requested, and serializes its response. */
    public static void prime(Function<Request, Reply> function) {
        Json.bytes(Answer.of(function.apply(primer()), "PRIME"));
    }

    private static Request primer() {
        var admin = new Caller("PRIME", Set.of(Caller.Role.values()));
        var headers = Map.of("content-type", "application/json");
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return new Request("GET", "/", new Primed(), Map.of(), headers, body, BodySchema.ANY, admin);
    }

    /** Returns a value for any path parameter. */
    private static final class Primed extends AbstractMap<String, String> {

        @Override
        public String get(Object name) {
            return "PRIME";
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of();
        }
    }

    @Override
    public byte[] handle(byte[] bytes, Invocation invocation) {
        HttpEvent event = Json.read(bytes, HttpEvent.class);
        Endpoint endpoint = endpoints.get(event.route());
        return invocation.work(endpoint == null ? "unknown" : endpoint.operation(), invocation.trace(), work -> {
            Answer answer = endpoint == null
                    ? problem(EdgeProblem.NOT_FOUND.about("No operation has this route."), work)
                    : answer(endpoint, event, work);
            if (endpoint != null && endpoint.effect() != Effect.NONE) {
                work.about(subject(event, answer));
            }
            work.log().with("status", answer.statusCode());
            return Json.bytes(answer.with(parts.origins().headersFor(event.origin())));
        });
    }

    /** The first id in the request's path, or the last in that of what the request created. */
    private static String subject(HttpEvent event, Answer answer) {
        String resource = event.resource();
        int from = resource.indexOf('{') + 1;
        if (from > 0) {
            String name = resource.substring(from, resource.indexOf('}', from));
            return HttpEvent.present(event.pathParameters()).getOrDefault(name, "");
        }
        String location = answer.headers().getOrDefault("Location", "");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Answer answer(Endpoint endpoint, HttpEvent event, Work work) {
        try {
            return answer(endpoint, request(endpoint, event), work);
        } catch (Refused refused) {
            return problem(refused.problem(), work);
        } catch (ForeignCursor foreign) {
            return problem(EdgeProblem.INVALID_REQUEST.about(foreign.getMessage() + "."), work);
        } catch (Unauthenticated refused) {
            return problem(Guard.UNAUTHENTICATED, work);
        } catch (Unavailable unavailable) {
            work.log().with(unavailable);
            return Answer.of(Reply.unavailable(unavailable.retryAfter()), work.requestId());
        } catch (RuntimeException defect) {
            work.log().with(defect);
            return problem(EdgeProblem.INTERNAL_ERROR.about("Report the instance to us; try again later."), work);
        }
    }

    private static Answer problem(Problem problem, Work work) {
        work.log().with("problem", problem.type().name());
        return Answer.of(Reply.refused(problem), work.requestId());
    }

    private Request request(Endpoint endpoint, HttpEvent event) {
        var headers = event.lowerCaseHeaders();
        Caller caller = new Guard(endpoint.access(), parts.verifier()).admit(event, headers);
        byte[] body = event.bytes();
        if (body.length > StrictBody.LARGEST_BYTES) {
            throw new Refused(
                    EdgeProblem.BODY_TOO_LARGE.about("At most %d bytes.".formatted(StrictBody.LARGEST_BYTES)));
        }
        return new Request(
                event.httpMethod(),
                event.publicPath(),
                HttpEvent.present(event.pathParameters()),
                event.query(),
                headers,
                body,
                parts.bodies().get().of(endpoint.operation()),
                caller);
    }

    private Answer answer(Endpoint endpoint, Request request, Work work) {
        return switch (endpoint.effect()) {
            case NONE -> run(endpoint, request, work).unlessMatches(request);
            case IDEMPOTENT -> parts.transactions().get().run(() -> run(endpoint, request, work));
            case ONCE -> once(endpoint, request, work);
        };
    }

    private Answer once(Endpoint endpoint, Request request, Work work) {
        IdempotencyStore store = parts.idempotency().get();
        var attempt = store.attempt(endpoint.operation(), request, IdempotencyKey.of(request), work.deadline());
        var claimed = new AtomicBoolean();
        try {
            return parts.transactions().get().run(() -> unlessKnown(attempt, claimed, endpoint, request, work));
        } catch (Abandoned abandoned) {
            release(attempt, claimed);
            return abandoned.answer;
        } catch (RuntimeException failure) {
            release(attempt, claimed);
            throw failure;
        }
    }

    private Answer unlessKnown(
            IdempotencyStore.Attempt attempt, AtomicBoolean claimed, Endpoint endpoint, Request request, Work work) {
        IdempotencyStore store = parts.idempotency().get();
        return switch (store.find(attempt)) {
            case IdempotencyStore.Known.Done(Answer answer) -> answer.replayed();
            case IdempotencyStore.Known.OtherRequest() ->
                problem(EdgeProblem.IDEMPOTENCY_KEY_REUSED.about("Use a new key for a new request."), work);
            case IdempotencyStore.Known.InFlight() ->
                Answer.of(
                        Reply.refused(EdgeProblem.REQUEST_IN_FLIGHT.about("Try again in a second."))
                                .with("Retry-After", "1"),
                        work.requestId());
            case IdempotencyStore.Known.Nothing() -> {
                Transaction.current().withEachCommit(transaction -> {
                    claimed.set(true);
                    store.claim(transaction, attempt);
                });
                Answer answer = refusable(endpoint, request, work);
                store.complete(Transaction.current(), attempt, answer);
                yield answer;
            }
        };
    }

    private void release(IdempotencyStore.Attempt attempt, AtomicBoolean claimed) {
        if (claimed.get()) {
            parts.idempotency().get().release(attempt);
        }
    }

    /** Rolls the work back when the function answers 5xx: such a response is not stored for repeated requests. */
    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Answer answer;

        Abandoned(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    /** A refusal while the request is read is a response like any other, stored for repeated requests, and it changes nothing else. */
    private Answer refusable(Endpoint endpoint, Request request, Work work) {
        try {
            Answer answer = run(endpoint, request, work);
            if (answer.statusCode() >= 500) {
                throw new Abandoned(answer);
            }
            return answer;
        } catch (Refused refused) {
            Transaction.current().discard();
            return problem(refused.problem(), work);
        }
    }

    private static Answer run(Endpoint endpoint, Request request, Work work) {
        try {
            return Answer.of((Reply) endpoint.function().apply(request), work.requestId());
        } catch (InvalidInput invalid) {
            throw new Refused(request.problem(invalid));
        }
    }
}
