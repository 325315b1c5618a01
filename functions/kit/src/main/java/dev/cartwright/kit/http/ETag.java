package dev.cartwright.kit.http;

import java.util.List;
import java.util.function.LongPredicate;

/** Entity tags (RFC 9110 §8.8.3) from a row's version: {@code "v7"}. */
final class ETag {

    private ETag() {}

    static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** {@code If-Match} uses strong comparison (RFC 9110 §13.1.1): {@code *} is any version, a weak or foreign tag is none. */
    static LongPredicate ifMatch(Request request) {
        List<String> tags = tags(request.header("if-match")
                .orElseThrow(() -> new Refused(
                        EdgeProblem.PRECONDITION_REQUIRED.about("Read the resource and send its ETag as If-Match."))));
        return version -> tags.contains("*") || tags.contains(of(version));
    }

    /** {@code If-None-Match} uses weak comparison (RFC 9110 §13.1.2). */
    static boolean matches(String ifNoneMatch, String etag) {
        return tags(ifNoneMatch).stream()
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }

    private static List<String> tags(String list) {
        return List.of(list.split(",")).stream().map(String::strip).toList();
    }
}
