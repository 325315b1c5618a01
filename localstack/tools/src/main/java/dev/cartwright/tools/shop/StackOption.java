package dev.cartwright.tools.shop;

import dev.cartwright.tools.Home;
import java.net.URI;
import picocli.CommandLine.Option;

/** The option that selects the stack of a command. */
public final class StackOption {

    @Option(
            names = "--url",
            description =
                    "The stack's URL (default: ${DEFAULT-VALUE}). If no stack is running there, the command starts"
                            + " localstack/up and stops it at its end.")
    private URI url = URI.create("http://127.0.0.1:8080");

    public LocalUp open() {
        return LocalUp.at(url, Home.current());
    }
}
