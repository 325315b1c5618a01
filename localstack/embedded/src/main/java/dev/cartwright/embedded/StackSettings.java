package dev.cartwright.embedded;

import dev.cartwright.embedded.function.Hosting;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a stack.
 *
 * @param template the root template; it refers to its nested stacks
 * @param parameters of the root template, in addition to those that the stack sets
 * @param port of the gateway
 * @param awsPort of the AWS endpoint
 * @param tables the endpoint of another DynamoDB, instead of the stack's own
 * @param data the folder that keeps everything across restarts
 * @param alsoListenOn an address in addition to loopback, for containers of this machine
 * @param redeliverAfter when a failed message is redelivered, instead of its visibility timeout
 */
public record StackSettings(
        Path template,
        Map<String, String> parameters,
        int port,
        int awsPort,
        Optional<URI> tables,
        Hosting hosting,
        Optional<Path> data,
        Optional<InetAddress> alsoListenOn,
        Optional<Duration> redeliverAfter) {

    public StackSettings {
        parameters = Map.copyOf(parameters);
    }
}
