package dev.cartwright.kit.http;

import dev.cartwright.kit.lambda.Edge;
import dev.cartwright.kit.lambda.Invocation;
import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Unavailable;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs a function of a REST API: reads the event, lets in who may, makes writes repeatable, turns faults into problems. */
public final class HttpEdge implements Edge {

    private static final String PRIMER = """
            {"httpMethod": "GET", "path": "/", "headers": {"Accept": "*/*"}, "requestContext": {"requestId": "PRIME"}}""";

    private final Guard guard;
    private final Function<Object, Object> function;
    private final Supplier<Transactions> transactions;
    private final Effect effect;
    private final Supplier<IdempotencyStore> idempotency;

    private HttpEdge(Guard guard, Function<Object, Object> function, Parts parts, Effect effect) {
        this.guard = guard;
        this.function = function;
        this.transactions = parts.transactions();
        this.idempotency = parts.idempotency();
        this.effect = effect;
    }

    private enum Effect {
        NONE,
        HARMLESS_TO_REPEAT,
        ONCE
    }

    /** What an endpoint needs of the rest of the kit, made when first used. */
    public record Parts(
            Supplier<TokenVerifier> verifier,
            Supplier<Transactions> transactions,
            Supplier<IdempotencyStore> idempotency) {}

    /** An endpoint that changes nothing, or whose repetition is harmless by itself. */
    public static HttpEdge read(Access access, Function<Object, Object> function, Parts parts) {
        return edge(access, function, parts, Effect.NONE);
    }

    /** An endpoint that changes something, and that finds out itself if it has done so before. */
    public static HttpEdge receive(Access access, Function<Object, Object> function, Parts parts) {
        return edge(access, function, parts, Effect.HARMLESS_TO_REPEAT);
    }

    /** An endpoint that requires an {@code Idempotency-Key}. */
    public static HttpEdge write(Access access, Function<Object, Object> function, Parts parts) {
        return edge(access, function, parts, Effect.ONCE);
    }

    private static HttpEdge edge(Access access, Function<Object, Object> function, Parts parts, Effect effect) {
        return new HttpEdge(new Guard(access, parts.verifier()), function, parts, effect);
    }

    /** Asks for a thing that does not exist, or sends a body that no endpoint takes; whatever is staged is thrown away. */
    @Override
    public void prime(Invocation invocation) {
        Request request = primer();
        Answer answer = transactions.get().rehearse(() -> refusable(request, invocation));
        Json.read(Json.bytes(answer), Answer.class);
        Json.read(PRIMER, HttpEvent.class);
    }

    /** Runs a function that finds what is asked for, and writes its answer. */
    public static void rehearse(Function<Request, Reply> function) {
        Json.bytes(Answer.of(function.apply(primer()), "PRIME"));
    }

    private static Request primer() {
        var admin = new Caller("PRIME", Set.of(Caller.Role.values()));
        var headers = Map.of("content-type", "application/json");
        return new Request("GET", "/", new Primed(), Map.of(), headers, "{}".getBytes(StandardCharsets.UTF_8), admin);
    }

    /** Path parameters by any name. */
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
    public byte[] handle(byte[] event, Invocation invocation) {
        Answer answer = answer(Json.read(event, HttpEvent.class), invocation);
        invocation.log().with("status", answer.statusCode());
        return Json.bytes(answer);
    }

    private Answer answer(HttpEvent event, Invocation invocation) {
        try {
            return answer(request(event), invocation);
        } catch (Refused refused) {
            return problem(refused.problem(), invocation);
        } catch (InvalidInput invalid) {
            return problem(EdgeProblem.RULE_BROKEN.about(String.valueOf(invalid.getMessage())), invocation);
        } catch (Unavailable unavailable) {
            invocation.log().with(unavailable);
            return Answer.of(Reply.unavailable(unavailable.retryAfter()), invocation.requestId());
        } catch (RuntimeException defect) {
            invocation.log().with(defect);
            return problem(EdgeProblem.INTERNAL_ERROR.about("Report the instance to us; try again later."), invocation);
        }
    }

    private static Answer problem(Problem problem, Invocation invocation) {
        invocation.log().with("problem", problem.type().name());
        return Answer.of(Reply.refused(problem), invocation.requestId());
    }

    private Request request(HttpEvent event) {
        var headers = event.lowerCaseHeaders();
        Caller caller = guard.admit(event, headers);
        byte[] body = event.bytes();
        if (body.length > StrictBody.LARGEST_BYTES) {
            throw new Refused(
                    EdgeProblem.BODY_TOO_LARGE.about("At most %d bytes.".formatted(StrictBody.LARGEST_BYTES)));
        }
        return new Request(
                event.httpMethod(),
                event.publicPath(),
                HttpEvent.present(event.pathParameters()),
                HttpEvent.present(event.queryStringParameters()),
                headers,
                body,
                caller);
    }

    private Answer answer(Request request, Invocation invocation) {
        return switch (effect) {
            case NONE -> run(request, invocation).unlessMatches(request);
            case HARMLESS_TO_REPEAT ->
                transactions.get().run(() -> run(request, invocation), (transaction, answer) -> {});
            case ONCE -> once(idempotency.get(), request, invocation);
        };
    }

    private Answer once(IdempotencyStore repeats, Request request, Invocation invocation) {
        String key = key(request);
        return switch (repeats.claim(request, key, invocation.deadline())) {
            case IdempotencyStore.Claim.Done(Answer answer) -> answer;
            case IdempotencyStore.Claim.OtherRequest() ->
                problem(EdgeProblem.IDEMPOTENCY_KEY_REUSED.about("Use a new key for a new request."), invocation);
            case IdempotencyStore.Claim.InFlight() ->
                Answer.of(
                        Reply.refused(EdgeProblem.REQUEST_IN_FLIGHT.about("Try again in a second."))
                                .with("Retry-After", "1"),
                        invocation.requestId());
            case IdempotencyStore.Claim.Held held -> work(repeats, held, request, invocation);
        };
    }

    private static String key(Request request) {
        String key = request.header("idempotency-key")
                .orElseThrow(
                        () -> new Refused(
                                EdgeProblem.IDEMPOTENCY_KEY_MISSING.about(
                                        "Send an Idempotency-Key of 16 to 64 letters, digits, - or _: a new UUID for each new request.")));
        if (!key.matches("[A-Za-z0-9_-]{16,64}")) {
            throw new Refused(
                    EdgeProblem.INVALID_REQUEST.about("Idempotency-Key is 16 to 64 letters, digits, - or _."));
        }
        return key;
    }

    private Answer work(
            IdempotencyStore repeats, IdempotencyStore.Claim.Held held, Request request, Invocation invocation) {
        try {
            return transactions
                    .get()
                    .run(
                            () -> refusable(request, invocation),
                            (transaction, answer) -> repeats.complete(transaction, held, answer));
        } catch (Abandoned abandoned) {
            repeats.release(held);
            return abandoned.answer;
        } catch (RuntimeException failure) {
            repeats.release(held);
            throw failure;
        }
    }

    /** Rolls the work back when the function itself answers 5xx: such an answer is not kept for the repetition. */
    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Answer answer;

        Abandoned(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    /** A refusal thrown while the body is read is an answer like any other: the repetition gets the same. */
    private Answer refusable(Request request, Invocation invocation) {
        try {
            Answer answer = run(request, invocation);
            if (answer.statusCode() >= 500) {
                throw new Abandoned(answer);
            }
            return answer;
        } catch (Refused refused) {
            return problem(refused.problem(), invocation);
        } catch (InvalidInput invalid) {
            return problem(EdgeProblem.RULE_BROKEN.about(String.valueOf(invalid.getMessage())), invocation);
        }
    }

    private Answer run(Request request, Invocation invocation) {
        return Answer.of((Reply) function.apply(request), invocation.requestId());
    }
}
