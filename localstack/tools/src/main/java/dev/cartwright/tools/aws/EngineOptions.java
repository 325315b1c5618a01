package dev.cartwright.tools.aws;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.localstack.LocalStack;
import dev.cartwright.tools.localstack.LocalStackOptions;
import dev.cartwright.tools.shop.StackClient;
import java.net.URI;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that select a running stage. */
public final class EngineOptions {

    /** Where a stage runs. */
    public enum Engine {
        embedded,
        localstack,
        aws
    }

    /** {@code local} is the stack's name on the embedded stack, and {@code dev} the default stage of the templates. */
    private static final String EMBEDDED = "local";

    @Option(names = "--on", description = "Where the shop runs: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Engine engine = Engine.embedded;

    @Option(names = "--url", description = "The embedded stack's URL (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Mixin
    private LocalStackOptions localStackOptions = new LocalStackOptions();

    @Option(names = "--region", description = "AWS: the region (default: the AWS CLI's).")
    private String region = "";

    public Engine engine() {
        return engine;
    }

    /** @throws CommandFailure if the engine does not answer */
    public RunningStage open() {
        String stage = localStackOptions.stage();
        Home home = Home.current();
        return switch (engine) {
            case embedded -> RunningStage.of(new AwsCalls(running().aws()), stage, EMBEDDED, home);
            case localstack -> {
                LocalStack running = localStackOptions.running();
                yield RunningStage.of(
                        new AwsCalls(running.origin(), LocalStack.REGION.id()), stage, "cartwright-" + stage, home);
            }
            case aws -> RunningStage.of(AwsCalls.ofAccount(region), stage, "cartwright-" + stage, home);
        };
    }

    private StackClient running() {
        StackClient stack = StackClient.at(url);
        if (!stack.runs()) {
            throw new CommandFailure("no stack is running on %s; start it: localstack/up".formatted(url));
        }
        return stack;
    }
}
