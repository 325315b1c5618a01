package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.source.AsyncInvocations;
import dev.cartwright.embedded.source.FunctionName;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lambda's {@code Invoke}. */
final class LambdaApi implements AwsApi {

    private static final Pattern INVOKE = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");

    private final Set<String> functions;
    private final FunctionInvoker invoker;
    private final AsyncInvocations async;

    LambdaApi(ApplicationResources application, FunctionInvoker invoker, AsyncInvocations async) {
        this.functions = application
                .ofType("AWS::Lambda::Function")
                .map(Resource::physicalId)
                .collect(Collectors.toSet());
        this.invoker = invoker;
        this.async = async;
    }

    @Override
    public String operation(AwsRequest request) {
        return request.method().equals("POST")
                        && INVOKE.matcher(request.uri().getRawPath()).matches()
                ? "Invoke"
                : request.method() + " " + request.path();
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        Matcher path = INVOKE.matcher(request.uri().getRawPath());
        if (!operation.equals("Invoke") || !path.matches()) {
            throw AwsProblem.unsupported("lambda", operation);
        }
        String function = URLDecoder.decode(path.group(1), StandardCharsets.UTF_8);
        if (!functions.contains(FunctionName.of(function))) {
            throw new AwsProblem(404, "ResourceNotFoundException", "Function not found: " + function);
        }
        return invoke(function, request);
    }

    private AwsReply invoke(String function, AwsRequest request) {
        String trace = request.header("X-Amzn-Trace-Id");
        String caller = "invoke " + request.caller().accessKey();
        return switch (request.header("X-Amz-Invocation-Type")) {
            case "", "RequestResponse" ->
                reply(invoker.invoke(function, request.body(), caller, trace).join());
            case "Event" -> {
                async.start(function, request.body(), caller, trace);
                yield new AwsReply(202, Map.of(), new byte[0]);
            }
            case "DryRun" -> new AwsReply(204, Map.of(), new byte[0]);
            case String other -> throw new AwsProblem(400, "InvalidParameterValueException", "InvocationType " + other);
        };
    }

    private static AwsReply reply(InvocationResult invocation) {
        if (invocation.wasThrottled()) {
            throw new AwsProblem(429, "TooManyRequestsException", "Rate Exceeded.");
        }
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Amz-Executed-Version", "$LATEST");
        headers.put("x-amzn-RequestId", invocation.requestId());
        if (invocation.failed()) {
            headers.put("X-Amz-Function-Error", invocation.error());
        }
        return new AwsReply(200, headers, invocation.payload());
    }
}
