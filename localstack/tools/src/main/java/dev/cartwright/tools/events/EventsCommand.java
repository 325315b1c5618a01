package dev.cartwright.tools.events;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.shop.Stack;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code localstack/sample/events}: the rows that the capabilities' sample events speak of. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Puts the rows that functions/*/events speak of into a running stack, as they were at first.")
public final class EventsCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            defaultValue = "${env:STACK_URL:-http://127.0.0.1:8080}",
            description = "Where the stack is (default: STACK_URL, or else http://127.0.0.1:8080).")
    private URI url = URI.create("");

    @Override
    public Integer call() {
        Stack stack = Stack.at(url);
        if (!stack.runs()) {
            throw new CommandFailure("no stack runs at " + url + ": start localstack/up");
        }
        var aws = new AwsCalls(stack.aws());
        int rows = CapabilityEvents.of(stack, Home.current().root()).stream()
                .mapToInt(capability -> capability.putState(aws))
                .sum();
        System.out.printf("events: %d rows put%n", rows);
        return 0;
    }
}
