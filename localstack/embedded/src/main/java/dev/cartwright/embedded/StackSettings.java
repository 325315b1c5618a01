package dev.cartwright.embedded;

import dev.cartwright.embedded.function.Hosting;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What runs, and where.
 *
 * @param template the root template; its nested stacks are found from there
 * @param parameters of the root template, beside those that the stack knows itself
 * @param port of the gateway
 * @param awsPort of the AWS endpoint
 * @param data the folder that keeps everything across restarts
 * @param alsoListenOn an address beside loopback, for containers of this machine
 * @param redeliverAfter how soon a failed message comes again, in place of its visibility timeout
 */
public record StackSettings(
        Path template,
        Map<String, String> parameters,
        int port,
        int awsPort,
        Path dynamoDbLocal,
        Hosting hosting,
        Optional<Path> data,
        Optional<InetAddress> alsoListenOn,
        Optional<Duration> redeliverAfter) {

    public StackSettings {
        parameters = Map.copyOf(parameters);
    }
}
