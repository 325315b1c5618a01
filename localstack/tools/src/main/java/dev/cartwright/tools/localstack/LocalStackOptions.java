package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.StageName;
import java.net.URI;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that select a stage of the shop on LocalStack. */
public final class LocalStackOptions {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    @Option(names = "--localstack", paramLabel = "URL", description = "LocalStack's URL (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:4566");

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            description = "The stage: at most 16 of a-z, 0-9 and - (default: ${DEFAULT-VALUE}).")
    private String stage = "dev";

    /** @throws CommandFailure if the templates do not allow the name */
    public String stage() {
        return StageName.require(stage);
    }

    /** LocalStack on this machine only, running or not. */
    public LocalStack localStack() {
        if (!LOOPBACK.contains(String.valueOf(url.getHost()))) {
            throw new CommandFailure("--localstack %s is not an address of this machine".formatted(url));
        }
        return new LocalStack(url);
    }

    /** @throws CommandFailure if it is not running */
    public LocalStack running() {
        LocalStack localStack = localStack();
        if (!localStack.answers()) {
            throw new CommandFailure(
                    "LocalStack does not answer on %s; start it: docker compose -f localstack/compose.yaml up -d --wait"
                            .formatted(url));
        }
        return localStack;
    }

    /** @throws CommandFailure if the stage is not deployed there */
    public LocalStackShop shop() {
        String allowed = stage();
        return LocalStackShop.at(running(), allowed, Home.current());
    }
}
