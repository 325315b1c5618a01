package dev.cartwright.embedded.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A Lambda runtime in plain Java, for systems without a native library of AWS's runtime interface client. Runs {@link
 * RequestStreamHandler}s only.
 */
public final class RuntimeLoop {

    private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

    private final RuntimeClient client;
    private final RequestStreamHandler handler;

    private RuntimeLoop(RuntimeClient client, RequestStreamHandler handler) {
        this.client = client;
        this.handler = handler;
    }

    /** The argument is the handler as in the template: {@code package.Class} or {@code package.Class::method}. */
    public static void main(String[] arguments) throws IOException {
        RuntimeClient client = new RuntimeClient(System.getenv("AWS_LAMBDA_RUNTIME_API"));
        new RuntimeLoop(client, load(client, arguments[0])).run();
    }

    private static RequestStreamHandler load(RuntimeClient client, String handler) throws IOException {
        try {
            Class<?> type = Class.forName(handler.replaceFirst("::.*", ""));
            return (RequestStreamHandler) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            cause.printStackTrace();
            client.initError(cause);
            System.exit(1);
            throw new IllegalStateException(failure);
        }
    }

    private void run() throws IOException {
        while (true) {
            handle(client.next());
        }
    }

    private void handle(RuntimeEvent event) throws IOException {
        System.setProperty(TRACE_PROPERTY, event.traceHeader());
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.payload()), answer, new LoopContext(event));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
            failure.printStackTrace();
            client.error(event, failure);
            return;
        }
        client.response(event, answer.toByteArray());
    }
}
