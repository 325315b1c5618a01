package dev.cartwright.embedded.wire;

import dev.cartwright.template.access.AccessDenied;
import dev.cartwright.template.access.FunctionPolicies;
import dev.cartwright.template.access.Need;
import dev.cartwright.template.access.Needs;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Enforces the policies of functions. All other callers are the developer and may do everything. */
public record PolicyEnforcement(FunctionPolicies policies, Needs needs) {

    /** The prefix of a function's access key; the function's name follows. */
    public static final String KEY_PREFIX = "LOCAL";

    private static final Pattern INVOKED = Pattern.compile("/[^/]+/functions/([^/]+)/.*");

    /** @throws AwsProblem if the caller is a function without the permission */
    public void check(String service, String operation, AwsRequest request) {
        String key = request.caller().accessKey();
        if (!key.startsWith(KEY_PREFIX)) {
            return;
        }
        String function = key.substring(KEY_PREFIX.length());
        if (policies.know(function)) {
            require(function, needed(service, operation, request));
        }
    }

    private void require(String function, List<Need> needs) {
        try {
            policies.require(function, needs);
        } catch (AccessDenied denied) {
            throw new AwsProblem(400, AccessDenied.CODE, String.valueOf(denied.getMessage()));
        }
    }

    private List<Need> needed(String service, String operation, AwsRequest request) {
        Matcher invoked = INVOKED.matcher(request.uri().getRawPath());
        return service.equals("lambda") && invoked.matches()
                ? List.of(needs.invoke(URLDecoder.decode(invoked.group(1), StandardCharsets.UTF_8)))
                : needs.of(service, operation, body(request));
    }

    private static JsonNode body(AwsRequest request) {
        try {
            return JsonTrees.parse(request.body());
        } catch (JacksonException noJson) {
            return JsonTrees.object();
        }
    }
}
