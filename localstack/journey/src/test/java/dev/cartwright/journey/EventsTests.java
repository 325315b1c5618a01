package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.StackSettings;
import dev.cartwright.embedded.StartListener;
import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.tools.bulk.Sample;
import dev.cartwright.tools.events.AwsCalls;
import dev.cartwright.tools.events.CapabilityEvents;
import dev.cartwright.tools.events.Credentials;
import dev.cartwright.tools.events.EventTrial;
import dev.cartwright.tools.events.EventTrial.Verdict;
import dev.cartwright.tools.events.Invoker;
import dev.cartwright.tools.shop.Stack;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every function answers its sample events as is expected. On a stack of its own, since the rows that they speak of are no customer's;
 * {@code localstack/check sam} does the same in containers.
 */
class EventsTests {

    /** So few processes are there at once. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    @Test
    void areAnsweredAsIsExpected() throws IOException {
        try (var running = start()) {
            Stack stack = Stack.at(URI.create(running.url()));
            Sample.ofTheRepository().loadUnlessThere(stack.admin());

            List<Verdict> verdicts = verdicts(stack);

            assertThat(verdicts).filteredOn(verdict -> !verdict.passed()).isEmpty();
            assertThat(verdicts).hasSizeGreaterThan(100);
        }
    }

    private static List<Verdict> verdicts(Stack stack) {
        List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
        var aws = new AwsCalls(stack.aws());
        var trial = new EventTrial(aws, Invoker.embedded(aws), Credentials.of(stack, aws), false, verdicts::add);
        List<CapabilityEvents> capabilities = CapabilityEvents.of(stack, Shop.HOME);
        capabilities.forEach(capability -> capability.putState(aws));
        capabilities.forEach(trial::run);
        return verdicts;
    }

    private static dev.cartwright.embedded.Stack start() throws IOException {
        var settings = new StackSettings(
                Shop.HOME.resolve("template.yaml"),
                Map.of(),
                freePort(),
                freePort(),
                Path.of(System.getProperty("cartwright.dynamodb-local")),
                Hosting.standard().withIdle(IDLE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return dev.cartwright.embedded.Stack.start(
                settings, new PrintStream(OutputStream.nullOutputStream()), StartListener.NONE);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
