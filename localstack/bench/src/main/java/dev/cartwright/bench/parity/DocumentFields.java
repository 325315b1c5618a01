package dev.cartwright.bench.parity;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a document by their JSON pointers. Values that differ in every run are compared by type; header names are
 * compared in lower case.
 */
final class DocumentFields {

    /** Ids, times, addresses, accounts, and the user agent. */
    private static final Pattern VOLATILE = Pattern.compile(
            "(?i).*(id|time|timeEpoch|arn|account|region|date|stamp|handle|md5\\w*|number|creationdatetime|sourceip|agent|host"
                    + "|domainname|domainprefix|port|x-forwarded-\\w+|x-amzn-\\w.*|content-length|server|connection|stage|apiId|key|sizebytes"
                    + "|approximate\\w+|accesskey|cloudfront-.*|via|upgrade|http2-settings|keep-alive|path|resources)(/\\d+)?$");

    private static final Pattern HEADER = Pattern.compile("(.*/(?:multiValueH|h)eaders/)([^/]+)(.*)");

    private DocumentFields() {}

    static Map<String, String> of(JsonNode document) {
        var fields = new TreeMap<String, String>();
        add("", document, fields);
        return fields;
    }

    private static void add(String at, JsonNode node, Map<String, String> fields) {
        JsonNode opened = at.endsWith("/body") && node.isString() ? opened(node) : node;
        if (opened.isObject() && !opened.isEmpty()) {
            opened.forEachEntry((name, value) -> add(at + "/" + name.replace("/", "~1"), value, fields));
        } else if (opened.isArray() && !opened.isEmpty()) {
            for (int i = 0; i < opened.size(); i++) {
                add(at + "/" + i, opened.path(i), fields);
            }
        } else {
            String pointer = HEADER.matcher(at)
                    .replaceAll(header -> Matcher.quoteReplacement(
                            header.group(1) + header.group(2).toLowerCase(Locale.ROOT) + header.group(3)));
            fields.put(pointer, value(pointer, opened));
        }
    }

    /** Parses an event in a message's body; other texts that look like JSON stay texts. */
    private static JsonNode opened(JsonNode text) {
        JsonNode inner = JsonCodec.read(text.asString());
        return inner.isObject() ? inner : text;
    }

    private static String value(String pointer, JsonNode node) {
        boolean told = node.isNull()
                || node.isContainer()
                || !VOLATILE.matcher(pointer).matches();
        return told ? node.toString() : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
