package dev.cartwright.embedded.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Does what its event says, so that a test can see a function live, fail and die. */
public final class ProbeFunction implements RequestStreamHandler {

    private int served;

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
        String[] words = event.split(" ", -1);
        String argument = words.length > 1 ? words[1] : "";
        String answer = switch (words[0]) {
            case "echo" -> argument;
            case "print" -> print(argument);
            case "chatter" -> chatter(Long.parseLong(argument));
            case "throw" -> throw new IllegalStateException(argument);
            case "halt" -> halt(Integer.parseInt(argument));
            case "sleep" -> sleep(Long.parseLong(argument));
            case "env" -> System.getenv().getOrDefault(argument, "");
            case "property" -> System.getProperty(argument, "");
            case "pid" -> Long.toString(ProcessHandle.current().pid());
            case "context" -> context.getAwsRequestId() + " " + context.getInvokedFunctionArn();
            case "served" -> Integer.toString(served);
            default -> throw new IllegalArgumentException(event);
        };
        served++;
        output.write(("\"" + answer + "\"").getBytes(StandardCharsets.UTF_8));
    }

    private static String print(String line) {
        System.out.println(line);
        return line;
    }

    /** Prints 10,000 lines a second for so many milliseconds, and says how many. */
    private static String chatter(long millis) {
        long start = System.nanoTime();
        long printed = 0;
        for (long passed = 0; passed < millis; passed = (System.nanoTime() - start) / 1_000_000) {
            for (; printed < 10 * passed; printed++) {
                System.out.println("chatter " + printed);
            }
            sleep(1);
        }
        return Long.toString(printed);
    }

    private static String halt(int status) {
        Runtime.getRuntime().halt(status);
        return "";
    }

    private static String sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "slept";
    }
}
