package dev.cartwright.kit.http;

import java.util.List;

/** Entity tags (RFC 9110 §8.8.3) from a row's version: {@code "v7"}. */
final class ETag {

    private ETag() {}

    static String of(long version) {
        return "\"v" + version + "\"";
    }

    static long ifMatch(Request request) {
        String tag = request.header("if-match")
                .orElseThrow(() -> new Refused(
                        EdgeProblem.PRECONDITION_REQUIRED.about("Read the resource and send its ETag as If-Match.")));
        if (!tag.matches("\"v[0-9]{1,18}\"")) {
            throw new Refused(EdgeProblem.PRECONDITION_FAILED.about("If-Match is not an ETag of this API."));
        }
        return Long.parseLong(tag.substring(2, tag.length() - 1));
    }

    /** {@code If-None-Match} uses weak comparison (RFC 9110 §13.1.2). */
    static boolean matches(String ifNoneMatch, String etag) {
        return List.of(ifNoneMatch.split(",")).stream()
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }
}
