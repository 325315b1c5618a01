package dev.cartwright.embedded.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The main class of every function's process: ties its life to the stack's, then hands over to a runtime.
 *
 * <p>The first argument is the runtime's main class, the others are its arguments. The stack holds the other end of the standard
 * input; whatever ends the stack, a {@code kill -9} too, closes it, and this process ends.
 */
public final class FunctionMain {

    private FunctionMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread leash = new Thread(FunctionMain::haltWithTheStack, "leash");
        leash.setDaemon(true);
        leash.start();
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static void haltWithTheStack() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // the same news as the end of the stream
        }
        Runtime.getRuntime().halt(0);
    }
}
