package dev.cartwright.embedded.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signer and the service of a request: the credential scope of AWS Signature Version 4. Signatures are not checked.
 *
 * @param service the signing name, {@code "dynamodb"}, {@code "events"}; empty for an unsigned request
 */
public record RequestSigner(String accessKey, String service) {

    static final RequestSigner UNKNOWN = new RequestSigner("", "");

    private static final Pattern SCOPE = Pattern.compile("Credential=([^/]*)/[^/]*/[^/]*/([^/]*)/");

    static RequestSigner of(String authorization) {
        Matcher scope = SCOPE.matcher(authorization);
        return scope.find() ? new RequestSigner(scope.group(1), scope.group(2)) : UNKNOWN;
    }
}
