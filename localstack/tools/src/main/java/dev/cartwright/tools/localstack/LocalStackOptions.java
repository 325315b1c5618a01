package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import java.net.URI;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options by which a command finds a stage of the shop on LocalStack. */
public final class LocalStackOptions {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    @Option(
            names = "--localstack",
            paramLabel = "URL",
            description = "Where LocalStack is (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:4566");

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            description = "The stage: a-z, 0-9 and -, 16 at most (default: ${DEFAULT-VALUE}).")
    private String stage = "dev";

    public String stage() {
        return stage;
    }

    /** LocalStack, of this machine only, whether it answers or not. */
    public LocalStack localStack() {
        if (!LOOPBACK.contains(String.valueOf(url.getHost()))) {
            throw new CommandFailure("--localstack %s is not an address of this machine".formatted(url));
        }
        return new LocalStack(url);
    }

    /** @throws CommandFailure when nothing answers there */
    public LocalStack running() {
        LocalStack localStack = localStack();
        if (!localStack.answers()) {
            throw new CommandFailure(
                    "LocalStack does not answer on %s; start it: docker compose -f localstack/compose.yaml up -d --wait"
                            .formatted(url));
        }
        return localStack;
    }

    /** @throws CommandFailure when the stage is not deployed there */
    public LocalStackShop shop() {
        return LocalStackShop.at(running(), stage, Home.current());
    }
}
