package dev.cartwright.embedded.gateway;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.InvocationResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A Lambda authorizer of type token or request, with its cache and the evaluation of its policy. */
final class Authorizer {

    private static final String HEADER = "method.request.header.";
    private static final int CACHE = 10_000;

    /** AWS's quota "ARN length of a method with authorization"; a path parameter can exceed it. */
    private static final int LONGEST_METHOD_ARN = 1600;

    private final boolean token;
    private final List<String> identityHeaders;
    private final Pattern expected;
    private final Duration kept;
    private final String function;
    private final FunctionInvoker invoker;
    private final Map<List<String>, Decision> cache = new ConcurrentHashMap<>();

    private Authorizer(
            boolean token,
            List<String> identityHeaders,
            Pattern expected,
            Duration kept,
            String function,
            FunctionInvoker invoker) {
        this.token = token;
        this.identityHeaders = identityHeaders;
        this.expected = expected;
        this.kept = kept;
        this.function = function;
        this.invoker = invoker;
    }

    private record Decision(JsonNode answer, Instant until) {}

    static Authorizer of(
            Map<String, Object> scheme, Map<String, Object> authorizer, String function, FunctionInvoker invoker) {
        boolean token = Properties.text(authorizer, "type").orElse("").equalsIgnoreCase("token");
        String source = Properties.text(authorizer, "identitySource").orElse("");
        var headers = new ArrayList<String>();
        if (token) {
            headers.add(Properties.text(scheme, "name").orElse("Authorization"));
        } else {
            for (String name : source.split(",", -1)) {
                headers.add(headerOf(name.strip()));
            }
        }
        return new Authorizer(
                token,
                headers.stream().filter(name -> !name.isEmpty()).toList(),
                Pattern.compile(Properties.text(authorizer, "identityValidationExpression")
                        .orElse(".*")),
                Duration.ofSeconds(Properties.number(authorizer, "authorizerResultTtlInSeconds", 300)),
                function,
                invoker);
    }

    private static String headerOf(String source) {
        if (!source.isEmpty() && !source.startsWith(HEADER)) {
            throw new IllegalArgumentException("identitySource " + source + " is not supported, only " + HEADER + "*");
        }
        return source.isEmpty() ? "" : source.substring(HEADER.length());
    }

    /** The context for {@code requestContext.authorizer}; throws a refusal otherwise. */
    Map<String, Object> authorize(ProxyEvent.Call call, String region, String trace) throws Refusal {
        String methodArn = "arn:aws:execute-api:%s:%s:%s/%s/%s%s"
                .formatted(
                        region,
                        call.account(),
                        call.route().api().id(),
                        call.route().api().stage(),
                        call.request().method(),
                        call.path());
        if (methodArn.getBytes(StandardCharsets.UTF_8).length > LONGEST_METHOD_ARN) {
            throw new Refusal(Refusal.Kind.URI_TOO_LONG);
        }
        JsonNode answer = decision(identity(call.request()), call, methodArn, trace);
        if (!Policy.allows(answer.path("policyDocument"), methodArn)) {
            throw new Refusal(Refusal.Kind.ACCESS_DENIED);
        }
        var context = new LinkedHashMap<String, Object>();
        context.put("principalId", answer.path("principalId").asString());
        answer.path("context")
                .properties()
                .forEach(entry -> context.put(entry.getKey(), entry.getValue().asString()));
        return context;
    }

    private List<String> identity(GatewayRequest request) throws Refusal {
        var identity = new ArrayList<String>();
        for (String name : identityHeaders) {
            Optional<String> value = request.header(name).filter(text -> !text.isBlank());
            if (value.isEmpty() || (token && !expected.matcher(value.get()).matches())) {
                throw new Refusal(Refusal.Kind.UNAUTHORIZED);
            }
            identity.add(value.get());
        }
        return identity;
    }

    private JsonNode decision(List<String> identity, ProxyEvent.Call call, String methodArn, String trace)
            throws Refusal {
        boolean cached = !kept.isZero() && !identity.isEmpty();
        Decision known = cached ? cache.get(identity) : null;
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.answer();
        }
        JsonNode answer = ask(identity, call, methodArn, trace);
        if (cached) {
            if (cache.size() >= CACHE) {
                cache.clear();
            }
            cache.put(identity, new Decision(answer, Instant.now().plus(kept)));
        }
        return answer;
    }

    private JsonNode ask(List<String> identity, ProxyEvent.Call call, String methodArn, String trace) throws Refusal {
        byte[] event = token
                ? ProxyEvent.JSON.writeValueAsBytes(
                        Map.of("type", "TOKEN", "methodArn", methodArn, "authorizationToken", identity.getFirst()))
                : ProxyEvent.ofAuthorizer(call, methodArn);
        InvocationResult invocation =
                invoker.invoke(function, event, "authorizer", trace).join();
        try {
            JsonNode answer = ProxyEvent.JSON.readTree(invocation.payload());
            if (invocation.failed()) {
                boolean unauthorized = answer.path("errorMessage").asString("").equals("Unauthorized");
                throw new Refusal(unauthorized ? Refusal.Kind.UNAUTHORIZED : Refusal.Kind.AUTHORIZER_FAILURE);
            }
            if (!answer.path("principalId").isString()
                    || !answer.path("policyDocument").isObject()) {
                throw new Refusal(Refusal.Kind.AUTHORIZER_CONFIGURATION_ERROR);
            }
            return answer;
        } catch (JacksonException malformed) {
            throw new Refusal(Refusal.Kind.AUTHORIZER_CONFIGURATION_ERROR);
        }
    }
}
