package dev.cartwright.embedded.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Takes its time to start and none to answer. */
public final class SlowStartFunction implements RequestStreamHandler {

    private static final long START_MS = 900;

    public SlowStartFunction() throws InterruptedException {
        Thread.sleep(START_MS);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {}
}
