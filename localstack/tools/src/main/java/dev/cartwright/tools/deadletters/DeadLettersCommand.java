package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.aws.RunningStage;
import dev.cartwright.tools.shop.JsonCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code localstack/dead-letters}: what could not be processed, on every engine by the same calls of AWS. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Look after messages that could not be processed: those that failed too often, those that a function parked at",
            "once, those that EventBridge could not deliver, and discarded records of a table's stream.",
            "redrive and discard print what they would do and do it only with --yes."
        },
        subcommands = {
            DeadLettersCommand.ListAll.class,
            DeadLettersCommand.Show.class,
            DeadLettersCommand.SendBack.class,
            DeadLettersCommand.Discard.class
        })
public final class DeadLettersCommand {

    private DeadLettersCommand() {}

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List dead letters with reason, age, type, and the order or other thing they are about.")
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Selection selection = new Selection();

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Override
        public Integer call() {
            try (Letters letters = selection.open()) {
                List<DeadLetter> selected = selection.of(letters);
                if (json) {
                    selection
                            .out()
                            .println(JsonCodec.write(Map.of(
                                    "deadLetters",
                                    selected.stream().map(Report::document).toList())));
                    return 0;
                }
                if (!selected.isEmpty()) {
                    selection.out().println(Report.table(selected, Instant.now(), "reason", DeadLetter::reason));
                }
                selection.out().println(conclusion(selected, letters));
                return 0;
            }
        }

        private static String conclusion(List<DeadLetter> selected, Letters letters) {
            long queues = selected.stream().map(DeadLetter::queue).distinct().count();
            return "dead-letters: %d in %d queues%s"
                    .formatted(selected.size(), queues, letters.isCutOff() ? ", and more that --most left unread" : "");
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show dead letters with their payload, in which secrets and personal data are masked.")
    static final class Show implements Callable<Integer> {

        @Mixin
        private Selection selection = new Selection();

        @Override
        public Integer call() {
            try (Letters letters = selection.open()) {
                List<DeadLetter> selected = selection.of(letters);
                selected.forEach(letter -> selection.out().print(Report.details(letter, Instant.now())));
                selection.out().printf("dead-letters: %d shown%n", selected.size());
                return selected.isEmpty() ? 1 : 0;
            }
        }
    }

    @Command(
            name = "redrive",
            mixinStandardHelpOptions = true,
            description = {
                "Send dead letters back to the queues that they were meant for. Fix the cause first, or they return.",
                "Receivers are idempotent, so a message that arrives twice does no harm."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:all selected messages are (or can be) sent back", "1:some are not, or none matches"})
    static final class SendBack implements Callable<Integer> {

        @Mixin
        private Selection selection = new Selection();

        @Mixin
        private Confirmation confirmation = new Confirmation();

        @Override
        public Integer call() {
            confirmation.require(selection);
            RunningStage stage = selection.stage();
            List<DeadLetterQueue> queues = DeadLetterQueue.of(stage);
            var redrive = new Redrive(stage.aws(), queues);
            try (Letters letters = selection.open(stage, queues)) {
                List<DeadLetter> selected = selection.of(letters);
                Map<DeadLetter, Way> ways = redrive.ways(selected);
                if (!selected.isEmpty()) {
                    selection
                            .out()
                            .println(Report.table(
                                    selected,
                                    Instant.now(),
                                    "what happens",
                                    letter -> String.valueOf(ways.get(letter))));
                }
                long open = ways.values().stream()
                        .filter(way -> !(way instanceof Way.Closed))
                        .count();
                long done = confirmation.isGiven() ? redrive.go(ways, letters) : open;
                selection.out().println(confirmation.conclusion("sent back", done, selected.size() - done));
                return done == selected.size() && done > 0 ? 0 : 1;
            }
        }
    }

    @Command(
            name = "discard",
            mixinStandardHelpOptions = true,
            description = "Delete dead letters for good.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:all selected messages are (or would be) deleted", "1:some are not, or none matches"})
    static final class Discard implements Callable<Integer> {

        @Mixin
        private Selection selection = new Selection();

        @Mixin
        private Confirmation confirmation = new Confirmation();

        @Override
        public Integer call() {
            confirmation.require(selection);
            try (Letters letters = selection.open()) {
                List<DeadLetter> selected = selection.of(letters);
                if (!selected.isEmpty()) {
                    selection.out().println(Report.table(selected, Instant.now(), "reason", DeadLetter::reason));
                }
                int done = confirmation.isGiven() ? letters.delete(selected) : selected.size();
                selection.out().println(confirmation.conclusion("deleted", done, selected.size() - done));
                return done == selected.size() && done > 0 ? 0 : 1;
            }
        }
    }

    /** The options of a command that changes something. */
    static final class Confirmation {

        @Option(names = "--all", description = "All messages, if nothing else selects some.")
        private boolean all;

        @Option(names = "--yes", description = "Do it; otherwise only say what would be done.")
        private boolean yes;

        boolean isGiven() {
            return yes;
        }

        /** @throws CommandFailure if nothing says which messages */
        void require(Selection selection) {
            if (!all && !selection.isNarrow()) {
                throw new CommandFailure("which ones? Give ids, --queue, --type, --order or --all");
            }
        }

        String conclusion(String what, long done, long left) {
            return "dead-letters: %d %s%s%s"
                    .formatted(
                            done,
                            yes ? what : "would be " + what,
                            left == 0 ? "" : ", %d left".formatted(left),
                            yes || done == 0 ? "" : "; --yes does it");
        }
    }
}
