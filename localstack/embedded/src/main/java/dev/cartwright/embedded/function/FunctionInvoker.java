package dev.cartwright.embedded.function;

import java.util.concurrent.CompletableFuture;

/** Invokes functions like AWS Lambda: one event, one answer, one execution environment at a time. */
public interface FunctionInvoker {

    /**
     * Queues the event until an execution environment is free. A crash, a timeout or an exception is an answer with {@link
     * InvocationResult#error()}, never a failed future.
     *
     * @param function a function's name or ARN, with or without a qualifier
     * @param trigger the caller, as the journal shows it: {@code "POST /v1/orders"}, {@code "sqs OrderQueue"}
     * @param traceHeader {@code X-Amzn-Trace-Id} of the caller; if empty, a new trace begins
     */
    CompletableFuture<InvocationResult> invoke(String function, byte[] event, String trigger, String traceHeader);
}
