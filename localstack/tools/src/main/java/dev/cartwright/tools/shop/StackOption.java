package dev.cartwright.tools.shop;

import dev.cartwright.tools.Home;
import java.net.URI;
import picocli.CommandLine.Option;

/** The option by which every command finds its stack. */
public final class StackOption {

    @Option(
            names = "--url",
            description = "Where the stack is (default: ${DEFAULT-VALUE}). Where nobody answers, localstack/up is"
                    + " started for as long as the command runs.")
    private URI url = URI.create("http://127.0.0.1:8080");

    public LocalUp open() {
        return LocalUp.at(url, Home.current());
    }
}
