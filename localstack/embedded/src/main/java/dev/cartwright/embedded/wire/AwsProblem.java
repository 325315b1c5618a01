package dev.cartwright.embedded.wire;

import java.util.Map;

/** An error in the format of AWS's SDKs. */
public final class AwsProblem extends RuntimeException {

    private final int status;
    private final String code;

    public AwsProblem(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** An unsupported operation; the message names it, so that nobody mistakes it for AWS's own error. */
    public static AwsProblem unsupported(String service, String operation) {
        return new AwsProblem(
                501,
                "NotImplemented",
                "the local stack does not support " + service + " " + (operation.isEmpty() ? "(unnamed)" : operation));
    }

    public static AwsProblem validation(String message) {
        return new AwsProblem(400, "ValidationException", message);
    }

    public String code() {
        return code;
    }

    /** The code first: many of AWS's errors have no message. */
    @SuppressWarnings("OverrideThrowableToString") // The message alone is what clients get.
    @Override
    public String toString() {
        String message = String.valueOf(getMessage());
        return message.isEmpty() ? code : code + ": " + message;
    }

    /** In the protocol of the request: query (form in, XML out) or JSON. */
    public AwsReply replyTo(AwsRequest request) {
        return request.isQuery() ? xml() : json();
    }

    private AwsReply json() {
        byte[] body =
                JsonTrees.bytes(JsonTrees.object().put("__type", code).put("message", String.valueOf(getMessage())));
        return new AwsReply(status, Map.of("Content-Type", AwsReply.JSON_1_1, "X-Amzn-ErrorType", code), body);
    }

    private AwsReply xml() {
        String message = String.valueOf(getMessage())
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return AwsReply.xml(
                status,
                "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error></ErrorResponse>");
    }
}
