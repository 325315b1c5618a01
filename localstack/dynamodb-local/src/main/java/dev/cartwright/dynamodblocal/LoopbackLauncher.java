package dev.cartwright.dynamodblocal;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of DynamoDB Local's process: the server has no option to listen on loopback only, so this is set on its
 * connector by reflection before the start.
 */
final class LoopbackLauncher {

    /** The text before the port in the line that reports that the server is ready. */
    static final String LISTENING = "listening on ";

    private static final String RUNNER = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";

    private LoopbackLauncher() {}

    /** Arguments: the port (0 for a free one), then DynamoDB Local's own. */
    public static void main(String[] args) throws ReflectiveOperationException {
        PrintStream parent = System.out;
        System.setOut(System.err);
        endWithParent();
        endWithMain();
        Object proxy = proxyFor(Arrays.copyOfRange(args, 1, args.length));
        Object connector = loopbackConnectorOf(proxy, Integer.parseInt(args[0]));
        call(proxy, "start");
        StreamIndex.addTo(proxy);
        parent.println(LISTENING + call(connector, "getLocalPort"));
        call(proxy, "join");
    }

    /** Standard input ends with the parent process, however that ends. */
    private static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                System.in.transferTo(PrintStream.nullOutputStream());
            } catch (IOException e) {
                System.err.println("lost the parent: " + e);
            }
            Runtime.getRuntime().halt(0);
        });
    }

    /** The server's own threads would keep a failed process alive. */
    private static void endWithMain() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
    }

    private static Object proxyFor(String[] options) throws ReflectiveOperationException {
        return Class.forName(RUNNER)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) options);
    }

    private static Object loopbackConnectorOf(Object proxy, int port) throws ReflectiveOperationException {
        Field server = proxy.getClass().getDeclaredField("server");
        server.setAccessible(true);
        Object[] connectors = (Object[]) call(server.get(proxy), "getConnectors");
        Class<?> type = connectors[0].getClass();
        type.getMethod("setHost", String.class).invoke(connectors[0], "127.0.0.1");
        type.getMethod("setPort", int.class).invoke(connectors[0], port);
        return connectors[0];
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("DynamoDB Local failed to " + method, e.getCause());
        }
    }
}
