package dev.cartwright.dynamodb.likeness;

import dev.cartwright.dynamodb.DynamoDb;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/** {@code LikenessCommand [--operations N] [--seed S] [--failures F] [--show]}: exits with 1 at an unlisted difference, with
 * 69 where the reference cannot be had. */
public final class LikenessCommand {

    /** {@code EX_UNAVAILABLE} of sysexits.h. */
    private static final int UNAVAILABLE = 69;

    private LikenessCommand() {}

    @SuppressWarnings("SystemOut") // The command's own output.
    public static void main(String[] arguments) {
        Optional<Path> binary = Reference.binary();
        if (binary.isEmpty()) {
            System.out.println("likeness: not compared, the reference cannot be had (localstack/dynamodb/reference)");
            System.exit(UNAVAILABLE);
        }
        long operations = option(arguments, "--operations", 100_000);
        long seed = option(arguments, "--seed", 1);
        long failures = option(arguments, "--failures", 1);
        long unlisted = 0;
        try (Reference reference = Reference.start(binary.get());
                DynamoDb database = DynamoDb.inMemory();
                var server = database.serve(0)) {
            Likeness likeness = new Likeness(
                    Wire.to(reference.endpoint()),
                    Wire.to(server.endpoint()),
                    shown(Arrays.asList(arguments).contains("--show")));
            while (likeness.compared() < operations && unlisted < failures) {
                Optional<Likeness.Failure> failure = likeness.run(seed++);
                failure.ifPresent(LikenessCommand::print);
                unlisted += failure.isPresent() ? 1 : 0;
            }
            likeness.listed().forEach((name, count) -> System.out.println("  listed: " + name + ": " + count));
            System.out.println("likeness: " + likeness.compared() + " operations compared, "
                    + likeness.listed().values().stream()
                            .mapToInt(count -> count)
                            .sum()
                    + " differences listed, " + unlisted + " unlisted");
        }
        System.exit(unlisted == 0 ? 0 : 1);
    }

    @SuppressWarnings("SystemOut") // The command's own output.
    private static void print(Likeness.Failure failure) {
        System.out.println("seed " + failure.seed() + ", minimised:");
        failure.operations().forEach(operation -> System.out.println("  " + operation));
        System.out.println(failure.difference());
    }

    @SuppressWarnings("SystemOut") // The command's own output.
    private static BiConsumer<KnownDifference, Difference> shown(boolean wanted) {
        return wanted
                ? (known, difference) -> System.out.println("listed: " + known.name() + "\n" + difference)
                : (_, _) -> {};
    }

    private static long option(String[] arguments, String name, long otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Long.parseLong(arguments[i + 1]);
            }
        }
        return otherwise;
    }
}
