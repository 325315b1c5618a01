package dev.cartwright.embedded.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed a request, and for which service: the credential scope of AWS Signature Version 4. Signatures are not checked.
 *
 * @param service the signing name, {@code "dynamodb"}, {@code "events"}; empty where the request is not signed
 */
public record Caller(String accessKey, String service) {

    static final Caller UNKNOWN = new Caller("", "");

    private static final Pattern SCOPE = Pattern.compile("Credential=([^/]*)/[^/]*/[^/]*/([^/]*)/");

    static Caller of(String authorization) {
        Matcher scope = SCOPE.matcher(authorization);
        return scope.find() ? new Caller(scope.group(1), scope.group(2)) : UNKNOWN;
    }
}
