package dev.cartwright.embedded.view;

import dev.cartwright.embedded.aws.RecordedCall;
import java.time.Instant;

/**
 * A call of a function.
 *
 * @param service {@code dynamodb}, {@code events}, {@code sqs}, {@code ssm}, {@code http}
 * @param operation {@code TransactWriteItems}, or {@code POST /v1/psp/authorizations}
 * @param resource a table, a bus, a queue; empty if it has none
 * @param status of the HTTP response
 * @param error the service's error code; empty on success
 */
public record ServiceUse(
        String service, String operation, String resource, Instant started, long micros, int status, String error) {

    public static ServiceUse of(RecordedCall call) {
        return new ServiceUse(
                call.service(),
                call.operation(),
                call.resource(),
                call.started(),
                call.micros(),
                call.status(),
                call.error());
    }
}
