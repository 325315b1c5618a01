package dev.cartwright.dynamodb;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** {@code java -jar dynamodb-server.jar [--port N] [--folder PATH]}: serves until it is told to end. */
public final class Main {

    private static final int LARGEST_PORT = 65_535;
    private static final String HELP = """
        Usage: java -jar dynamodb-server.jar [--port N] [--folder PATH] [--forced]

          --port N       where to listen on loopback; 8000 unless told, 0 for any that is free
          --folder PATH  where to keep the tables; in memory unless told
          --forced       acknowledge a write only when the disk has it
        """;

    private Main() {}

    private record Options(int port, DynamoDbSettings settings) {}

    @SuppressWarnings("SystemOut") // The command's own output.
    public static void main(String[] arguments) {
        int code = run(Arrays.asList(arguments), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The exit code: 0 also where it serves from now on. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        Options options;
        try {
            options = options(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(HELP);
            return 2;
        }
        try {
            out.println("DynamoDB listens on " + serve(options));
            return 0;
        } catch (IllegalStateException | UncheckedIOException e) {
            err.println("cannot start: " + e.getMessage());
            return 1;
        }
    }

    private static Options options(List<String> arguments) {
        int port = 8000;
        DynamoDbSettings settings = DynamoDbSettings.inMemory();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--port" -> port = port(value(option, rest));
                case "--folder" -> settings = settings.withFolder(Path.of(value(option, rest)));
                case "--forced" -> settings = settings.withForcedWrites();
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new Options(port, settings);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LARGEST_PORT) {
            throw new IllegalArgumentException("--port " + text + " is no port");
        }
        return Integer.parseInt(text);
    }

    private static String serve(Options options) {
        DynamoDb database = DynamoDb.start(options.settings());
        try {
            String endpoint = database.serve(options.port()).endpoint().toString();
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return endpoint;
        } catch (UncheckedIOException e) {
            database.close();
            throw new IllegalStateException("port " + options.port() + ": " + e.getMessage(), e);
        }
    }
}
