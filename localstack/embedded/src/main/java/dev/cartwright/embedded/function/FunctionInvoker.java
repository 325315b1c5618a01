package dev.cartwright.embedded.function;

import java.util.concurrent.CompletableFuture;

/** Runs a function as AWS Lambda's Invoke does: one event, one answer, one execution environment at a time. */
public interface FunctionInvoker {

    /**
     * Queues the event until an execution environment is free; a crash, a time-out or an exception is an answer with
     * {@link Invocation#error()}, never a failed future.
     *
     * @param function a function's name or ARN, with or without a qualifier
     * @param trigger what called it, as the journal shows it: {@code "POST /v1/orders"}, {@code "sqs OrderQueue"}
     * @param traceHeader {@code X-Amzn-Trace-Id} of the caller; a new root is made where it is empty
     */
    CompletableFuture<Invocation> invoke(String function, byte[] event, String trigger, String traceHeader);
}
