package dev.cartwright.embedded.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The main class of every function's process: ends the process with the stack, and starts a runtime. The first argument is
 * the runtime's main class, the others are its arguments. The stack holds the other end of the standard input; when the stack
 * ends, even by {@code kill -9}, it closes, and this process exits.
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
            // the same as the end of the stream
        }
        Runtime.getRuntime().halt(0);
    }
}
