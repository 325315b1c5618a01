package dev.cartwright.kit.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/**
 * Entity tags (RFC 9110 §8.8.3) from a row's version: {@code "v7"}; with a digest of the content, {@code "v7.0a1b2c3d4e5f6071"}, where a
 * response has more in it than its row.
 */
final class ETag {

    private static final Pattern DIGEST = Pattern.compile("\\.[0-9a-f]{16}(?=\"$)");
    private static final int DIGEST_BYTES = 8;

    private ETag() {}

    static String of(long version) {
        return "\"v" + version + "\"";
    }

    static String of(long version, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"v" + version + "." + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + "\"";
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * {@code If-Match} uses strong comparison (RFC 9110 §13.1.1): {@code *} is any version, a weak or foreign tag is none. What
     * was read beside the row does not matter to a change of the row.
     */
    static LongPredicate ifMatch(Request request) {
        List<String> tags = tags(request.header("if-match")
                        .orElseThrow(() -> new Refused(EdgeProblem.PRECONDITION_REQUIRED.about(
                                "Read the resource and send its ETag as If-Match."))))
                .stream()
                .map(tag -> DIGEST.matcher(tag).replaceFirst(""))
                .toList();
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
