package dev.cartwright.dynamodb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** {@code java -jar dynamodb-server.jar [--port N] [--folder PATH]}: serves until it is told to end. */
public final class Main {

    private static final String HELP = """
        Usage: java -jar dynamodb-server.jar [--port N] [--folder PATH] [--forced]

          --port N       where to listen on loopback; 8000 unless told, 0 for any that is free
          --folder PATH  where to keep the tables; in memory unless told
          --forced       acknowledge a write only when the disk has it
        """;

    private Main() {}

    @SuppressWarnings("SystemOut") // The command's own output.
    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        if (words.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        int port = 8000;
        DynamoDbSettings settings = DynamoDbSettings.inMemory();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            switch (rest.next()) {
                case "--port" -> port = Integer.parseInt(rest.next());
                case "--folder" -> settings = settings.withFolder(Path.of(rest.next()));
                case "--forced" -> settings = settings.withForcedWrites();
                default -> {
                    System.err.print(HELP);
                    System.exit(2);
                }
            }
        }
        DynamoDb database = DynamoDb.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        System.out.println("DynamoDB listens on " + database.serve(port).endpoint());
    }
}
