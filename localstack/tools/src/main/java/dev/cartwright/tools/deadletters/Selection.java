package dev.cartwright.tools.deadletters;

import static java.util.Objects.requireNonNull;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Count;
import dev.cartwright.tools.aws.EngineOptions;
import dev.cartwright.tools.aws.RunningStage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that select a stage's dead letters. */
final class Selection {

    private static final int SHORTEST_ID = 4;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Messages, each by its id or the first four or more characters of it.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--queue",
            description = "Messages of these queues: a capability (order) or one queue (order/InboxDeadLetters).")
    private List<String> queues = new ArrayList<>();

    @Option(names = "--type", description = "Messages of this type, such as StockReserved.v1.")
    private Optional<String> type = Optional.empty();

    @Option(names = "--order", description = "Messages about this order.")
    private Optional<String> order = Optional.empty();

    @Option(
            names = "--most",
            converter = Count.class,
            description = "How many messages to read of each queue (default: ${DEFAULT-VALUE}). They are hidden from"
                    + " others for as long.")
    private int most = 1000;

    PrintWriter out() {
        return requireNonNull(command).commandLine().getOut();
    }

    RunningStage stage() {
        return engine.open();
    }

    /** Whether anything narrows the selection down. */
    boolean isNarrow() {
        return !ids.isEmpty() || !queues.isEmpty() || type.isPresent() || order.isPresent();
    }

    Letters open() {
        RunningStage stage = stage();
        return open(stage, DeadLetterQueue.of(stage));
    }

    /** @throws CommandFailure that names an unknown queue, or an id that is too short */
    Letters open(RunningStage stage, List<DeadLetterQueue> known) {
        if (known.isEmpty()) {
            throw new CommandFailure("there are no queues of the stage " + stage.stage());
        }
        ids.stream().filter(id -> id.length() < SHORTEST_ID).findFirst().ifPresent(id -> {
            throw new CommandFailure("%s: give at least %d characters of an id".formatted(id, SHORTEST_ID));
        });
        queues.stream()
                .filter(word -> known.stream().noneMatch(queue -> queue.isMeantBy(word)))
                .findFirst()
                .ifPresent(word -> {
                    throw new CommandFailure("there is no queue %s, but %s"
                            .formatted(
                                    word,
                                    String.join(
                                            ", ",
                                            known.stream()
                                                    .map(DeadLetterQueue::name)
                                                    .toList())));
                });
        return Letters.open(
                stage.aws(),
                known.stream()
                        .filter(queue -> queues.isEmpty() || queues.stream().anyMatch(queue::isMeantBy))
                        .toList(),
                most);
    }

    List<DeadLetter> of(Letters letters) {
        return letters.all().stream()
                .filter(letter ->
                        ids.isEmpty() || ids.stream().anyMatch(id -> letter.id().startsWith(id)))
                .filter(letter -> type.isEmpty() || letter.type().equals(type.get()))
                .filter(letter -> order.isEmpty() || letter.order().equals(order))
                .toList();
    }
}
