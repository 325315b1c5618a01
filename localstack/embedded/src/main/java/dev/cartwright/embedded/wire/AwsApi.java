package dev.cartwright.embedded.wire;

/** One AWS service behind the endpoint. */
public interface AwsApi {

    /** The name of the operation that a request calls, as AWS's documentation spells it. */
    default String operation(AwsRequest request) {
        return request.operation();
    }

    /** @throws AwsProblem for every refusal */
    AwsReply answer(AwsRequest request, String operation);
}
