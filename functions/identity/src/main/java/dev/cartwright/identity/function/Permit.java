package dev.cartwright.identity.function;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.kit.http.Caller;
import java.util.List;
import java.util.stream.Collectors;

/**
 * API Gateway's form of "may pass": a policy, and what the functions get to know of the caller.
 *
 * @param principalId the token's subject
 */
public record Permit(String principalId, PolicyDocument policyDocument, Context context) {

    /** An IAM policy. */
    public record PolicyDocument(
            @JsonProperty("Version") String version,
            @JsonProperty("Statement") List<Statement> statements) {}

    /** What the policy allows. */
    public record Statement(
            @JsonProperty("Effect") String effect,
            @JsonProperty("Action") String action,
            @JsonProperty("Resource") String resource) {}

    /**
     * What a function finds in {@code requestContext.authorizer}.
     *
     * @param roles upper-case names with commas between them; may be empty
     */
    public record Context(String subject, String roles) {}

    /**
     * Allows the whole stage of the API: the gateway keeps the answer for the token and uses it for every route. What the
     * caller may do there is the function's to decide.
     */
    static Permit of(Caller caller, String methodArn) {
        String[] parts = methodArn.split("/", 3);
        var allow = new Statement("Allow", "execute-api:Invoke", parts[0] + "/" + parts[1] + "/*");
        String roles = caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return new Permit(
                caller.subject(),
                new PolicyDocument("2012-10-17", List.of(allow)),
                new Context(caller.subject(), roles));
    }
}
