package dev.cartwright.embedded.wire;

import dev.cartwright.embedded.access.AccessDenied;
import dev.cartwright.embedded.access.FunctionPolicies;
import dev.cartwright.embedded.access.Need;
import dev.cartwright.embedded.access.Needs;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Lets a function call what its policies allow. Other callers are the developer, who may do everything. */
public record Guard(FunctionPolicies policies, Needs needs) {

    /** What the access key of a function's process starts with; its name follows. */
    public static final String KEY_PREFIX = "LOCAL";

    private static final Pattern INVOKED = Pattern.compile("/[^/]+/functions/([^/]+)/.*");

    /** @throws AwsProblem when the caller is a function that may not */
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
            return Json.parse(request.body());
        } catch (JacksonException noJson) {
            return Json.object();
        }
    }
}
