package dev.cartwright.tools.resend;

import static java.util.Objects.requireNonNull;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.aws.EngineOptions;
import dev.cartwright.tools.aws.RunningStage;
import dev.cartwright.tools.shop.Sleep;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code localstack/resend}: a replay of the archive to one consumer. */
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        description = {
            "Send the messages of a span of time to one capability again, from the bus's archive (infra/archive.yaml, 30 days).",
            "The replay names the rules of that capability, so no other hears them twice; receivers are idempotent.",
            "It prints what it would do and does it only with --yes. LocalStack has no archive."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:sent again, or would be", "1:not, with the reason"})
public final class ResendCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofHours(2);

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Parameters(paramLabel = "CAPABILITY", description = "The consumer, such as payment.")
    private @Nullable String consumer;

    @Option(names = "--from", required = true, description = "The beginning, such as 2026-11-29T08:00:00Z.")
    private @Nullable Instant from;

    @Option(names = "--until", description = "The end (default: now).")
    private Instant until = Instant.now();

    @Option(names = "--yes", description = "Do it; otherwise only say what would be done.")
    private boolean yes;

    private record BusRule(String name, String arn) {}

    @Override
    public Integer call() {
        RunningStage stage = engine.open();
        Instant began = requireNonNull(from);
        if (engine.engine() == EngineOptions.Engine.localstack) {
            throw new CommandFailure("LocalStack has no archive");
        }
        if (!began.isBefore(until)) {
            throw new CommandFailure("--from %s is not before --until %s".formatted(began, until));
        }
        List<BusRule> rules = rules(stage);
        if (rules.isEmpty()) {
            throw new CommandFailure("no rule of the bus belongs to " + consumer);
        }
        rules.forEach(rule -> out().println("  rule  " + rule.name()));
        if (!yes) {
            out().printf("resend: %s to %s would be sent to %s again; --yes does it%n", began, until, consumer);
            return 0;
        }
        String name = start(stage, rules, began);
        String state = ended(stage, name);
        out().printf("resend: %s to %s, %s: %s%n", began, until, consumer, state);
        return state.equals("COMPLETED") ? 0 : 1;
    }

    private PrintWriter out() {
        return requireNonNull(command).commandLine().getOut();
    }

    private static String bus(RunningStage stage) {
        return "cartwright-" + stage.stage();
    }

    private List<BusRule> rules(RunningStage stage) {
        List<BusRule> rules = new ArrayList<>();
        var request = new HashMap<String, Object>(Map.of("EventBusName", bus(stage)));
        String next;
        do {
            JsonNode page = stage.aws().call("events", "AWSEvents.ListRules", request);
            page.path("Rules")
                    .forEach(rule -> rules.add(new BusRule(
                            rule.path("Name").asString(""), rule.path("Arn").asString(""))));
            next = page.path("NextToken").asString("");
            request.put("NextToken", next);
        } while (!next.isEmpty());
        return rules.stream()
                .filter(rule -> stage.capabilityOf(rule.name())
                        .filter(capability -> capability.equals(consumer))
                        .isPresent())
                .toList();
    }

    private String start(RunningStage stage, List<BusRule> rules, Instant began) {
        String account = rules.getFirst().arn().replaceFirst(":rule/.*", "");
        String name = "%s-%d".formatted(consumer, Instant.now().toEpochMilli());
        stage.aws()
                .call(
                        "events",
                        "AWSEvents.StartReplay",
                        Map.of(
                                "ReplayName",
                                name,
                                "EventSourceArn",
                                account + ":archive/" + bus(stage),
                                "EventStartTime",
                                began.getEpochSecond(),
                                "EventEndTime",
                                until.getEpochSecond() + 1,
                                "Destination",
                                Map.of(
                                        "Arn",
                                        account + ":event-bus/" + bus(stage),
                                        "FilterArns",
                                        rules.stream().map(BusRule::arn).toList())));
        return name;
    }

    private static String ended(RunningStage stage, String name) {
        Instant latest = Instant.now().plus(PATIENCE);
        String state = state(stage, name);
        while ((state.equals("STARTING") || state.equals("RUNNING"))
                && Instant.now().isBefore(latest)) {
            Sleep.of(LOOK);
            state = state(stage, name);
        }
        return state;
    }

    private static String state(RunningStage stage, String name) {
        return stage.aws()
                .call("events", "AWSEvents.DescribeReplay", Map.of("ReplayName", name))
                .path("State")
                .asString("");
    }
}
