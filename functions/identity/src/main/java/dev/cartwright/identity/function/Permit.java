package dev.cartwright.identity.function;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.kit.http.Caller;
import java.util.List;
import java.util.stream.Collectors;

/**
 * API Gateway's format of an authorization: a policy and the context for functions.
 *
 * @param principalId the token's subject
 */
public record Permit(String principalId, PolicyDocument policyDocument, Context context) {

    /** An IAM policy. */
    public record PolicyDocument(
            @JsonProperty("Version") String version,
            @JsonProperty("Statement") List<Statement> statements) {}

    /** A statement of the policy. */
    public record Statement(
            @JsonProperty("Effect") String effect,
            @JsonProperty("Action") String action,
            @JsonProperty("Resource") String resource) {}

    /**
     * The context that functions get in {@code requestContext.authorizer}.
     *
     * @param roles upper-case names, separated by commas; may be empty
     * @param groups names of customer groups, separated by commas; may be empty
     */
    public record Context(String subject, String roles, String groups) {}

    /**
     * Allows the whole stage of the API, because the gateway caches the policy for the token and uses it for every route. The
     * functions authorize the role for each route.
     */
    static Permit of(Caller caller, String methodArn) {
        String[] parts = methodArn.split("/", 3);
        var allow = new Statement("Allow", "execute-api:Invoke", parts[0] + "/" + parts[1] + "/*");
        String roles = caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        String groups = caller.groups().stream().sorted().collect(Collectors.joining(","));
        return new Permit(
                caller.subject(),
                new PolicyDocument("2012-10-17", List.of(allow)),
                new Context(caller.subject(), roles, groups));
    }
}
