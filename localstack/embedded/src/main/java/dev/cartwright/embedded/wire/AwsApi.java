package dev.cartwright.embedded.wire;

/** One AWS service behind the endpoint. */
public interface AwsApi {

    /** The operation of a request, spelled as in AWS's documentation. */
    default String operation(AwsRequest request) {
        return request.operation();
    }

    /** @throws AwsProblem for every error */
    AwsReply answer(AwsRequest request, String operation);
}
