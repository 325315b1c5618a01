package dev.cartwright.embedded.view;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds traces and ids in an event or an answer without parsing it: JSON within JSON is found like JSON. Only the first part of a large
 * one is read.
 */
final class EventScan {

    private static final int LONGEST = 64 * 1024;
    private static final int MOST = 100;

    private static final Pattern XRAY = Pattern.compile("Root=(1-[0-9a-f]{8}-[0-9a-f]{24})");
    private static final Pattern W3C =
            Pattern.compile("\"00-([0-9a-f]{8})([0-9a-f]{24})-[0-9a-f]{16}-[0-9a-f]{2}\\\\*\"");

    /** Quotes are escaped in JSON within JSON; an attribute of a table's item has its type around its value. */
    private static final Pattern ID = Pattern.compile(
            "\"(\\w{0,40}Id|sku|subject)\\\\*\":\\s*(?:\\{\\\\*\"S\\\\*\":\\s*)?\\\\*\"([\\w.:@/+-]{1,64})\\\\*\"");

    /** AWS's own fields. */
    private static final Set<String> OF_AWS = Set.of(
            "requestid",
            "extendedrequestid",
            "accountid",
            "apiid",
            "resourceid",
            "deploymentid",
            "messageid",
            "messagegroupid",
            "messagededuplicationid",
            "senderid",
            "traceid",
            "spanid",
            "cognitoidentityid",
            "cognitoidentitypoolid",
            "vpceid",
            "vpcid",
            "correlationid");

    private EventScan() {}

    /** The trace ids of a batch's records: of queues' messages, and of outbox rows in a stream. */
    static Set<String> traces(byte[] batch) {
        var traces = new LinkedHashSet<String>();
        String text = text(batch, Integer.MAX_VALUE);
        for (Matcher found = XRAY.matcher(text); found.find() && traces.size() < MOST; ) {
            traces.add(found.group(1));
        }
        for (Matcher found = W3C.matcher(text); found.find() && traces.size() < MOST; ) {
            traces.add("1-" + found.group(1) + "-" + found.group(2));
        }
        return traces;
    }

    /** Adds the ids that it is about, as far as there is room for them. */
    static void ids(byte[] json, Collection<String> ids, int most) {
        for (Matcher found = ID.matcher(text(json, LONGEST)); found.find() && ids.size() < most; ) {
            String name = found.group(1).toLowerCase(Locale.ROOT);
            if (!OF_AWS.contains(name) && !name.contains("token") && !name.contains("secret")) {
                ids.add(found.group(2));
            }
        }
    }

    /** The number of a batch's records. */
    static int records(byte[] batch) {
        int records = 0;
        String text = text(batch, Integer.MAX_VALUE);
        for (int at = text.indexOf("\"eventSource\":\"aws:");
                at >= 0;
                at = text.indexOf("\"eventSource\":\"aws:", at + 1)) {
            records++;
        }
        return records;
    }

    /** One character for each byte: everything that is searched for is ASCII. */
    private static String text(byte[] json, int longest) {
        return new String(json, 0, Math.min(json.length, longest), StandardCharsets.ISO_8859_1);
    }
}
