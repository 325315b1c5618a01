package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.function.TraceHeader;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.Listeners;
import dev.cartwright.embedded.wire.PolicyEnforcement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells listeners about each call of a function, as far as its request and its response say it cheaply. */
final class CallRecorder {

    private static final String TRACE = "X-Amzn-Trace-Id";
    private static final int LONGEST = 64 * 1024;

    /** By the last part of a URL or a path, except for a parameter. */
    private static final Map<String, Pattern> RESOURCES = Map.of(
            "dynamodb",
            Pattern.compile("\"(?:TableName\"\\s*:|RequestItems\"\\s*:\\s*\\{)\\s*\"([^\"]{1,256})\""),
            "sqs",
            Pattern.compile("\"QueueUrl\"\\s*:\\s*\"(?:[^\"]*/)?([^\"/]{1,256})\""),
            "events",
            Pattern.compile("\"EventBusName\"\\s*:\\s*\"(?:[^\"]*/)?([^\"/]{1,256})\""),
            "ssm",
            Pattern.compile("\"(?:Name|Path)\"\\s*:\\s*\"([^\"]{1,256})\""),
            "secretsmanager",
            Pattern.compile("\"SecretId\"\\s*:\\s*\"([^\"]{1,256})\""));

    private static final Pattern ERROR = Pattern.compile("\"__type\"\\s*:\\s*\"(?:[^\"#]*#)?([\\w.]{1,100})");
    private static final Pattern INVOKED = Pattern.compile(".*/functions/([^/]+)/.*");

    private final Listeners<RecordedCall> listeners = new Listeners<>();

    void listen(Consumer<RecordedCall> listener) {
        listeners.add(listener);
    }

    /** @param since {@link System#nanoTime()} at its start */
    void record(AwsRequest request, String service, String operation, AwsReply reply, Instant started, long since) {
        String key = request.caller().accessKey();
        if (listeners.isEmpty() || !key.startsWith(PolicyEnforcement.KEY_PREFIX)) {
            return;
        }
        var call = new RecordedCall(
                key.substring(PolicyEnforcement.KEY_PREFIX.length()),
                TraceHeader.parse(request.header(TRACE)).map(TraceHeader::root).orElse(""),
                service,
                operation,
                resource(service, request),
                started,
                (System.nanoTime() - since) / 1000,
                reply.status(),
                reply.status() < 400 ? "" : error(reply));
        record(call);
    }

    void record(RecordedCall call) {
        listeners.tell(call);
    }

    private static String resource(String service, AwsRequest request) {
        if (service.equals("lambda")) {
            Matcher invoked = INVOKED.matcher(request.path());
            return invoked.matches() ? invoked.group(1) : "";
        }
        Pattern pattern = RESOURCES.get(service);
        if (pattern == null) {
            return "";
        }
        Matcher resource = pattern.matcher(text(request.body()));
        return resource.find() ? resource.group(1) : "";
    }

    private static String error(AwsReply reply) {
        Matcher error = ERROR.matcher(text(reply.body()));
        return error.find() ? error.group(1) : Integer.toString(reply.status());
    }

    private static String text(byte[] body) {
        return new String(body, 0, Math.min(body.length, LONGEST), StandardCharsets.ISO_8859_1);
    }
}
