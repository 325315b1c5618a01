package dev.cartwright.embedded.aws;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the services.
 *
 * @param port of the endpoint, 0 for a free one; queue URLs contain it
 * @param xrayPort of the X-Ray daemon, UDP, 0 for a free one
 * @param tables the endpoint of another DynamoDB, which then keeps the tables; the stack's own if empty
 * @param data the folder that keeps everything; in memory if empty
 * @param alsoListenOn an address in addition to loopback, where containers of this machine reach the endpoint
 * @param redeliverAfter when the messages of a failed function are redelivered; after their visibility timeout if empty
 * @param queueConcurrency concurrent batches of one queue, each of which needs a process of its function
 * @param asyncRetryDelays between the attempts of an asynchronous invocation; AWS waits one minute, then two
 */
public record AwsSettings(
        int port,
        int xrayPort,
        String region,
        String account,
        Optional<URI> tables,
        Optional<Path> data,
        Optional<InetAddress> alsoListenOn,
        Optional<Duration> redeliverAfter,
        int queueConcurrency,
        List<Duration> asyncRetryDelays) {

    /** AWS's behaviour, on the usual port of local stacks. */
    public static AwsSettings defaults() {
        return new AwsSettings(
                4566,
                2000,
                "eu-west-1",
                "000000000000",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2,
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(2)));
    }

    public AwsSettings withPorts(int aws, int xray) {
        return new AwsSettings(
                aws,
                xray,
                region,
                account,
                tables,
                data,
                alsoListenOn,
                redeliverAfter,
                queueConcurrency,
                asyncRetryDelays);
    }

    public AwsSettings keptIn(Path folder) {
        return new AwsSettings(
                port,
                xrayPort,
                region,
                account,
                tables,
                Optional.of(folder),
                alsoListenOn,
                redeliverAfter,
                queueConcurrency,
                asyncRetryDelays);
    }

    public AwsSettings alsoListeningOn(InetAddress address) {
        return new AwsSettings(
                port,
                xrayPort,
                region,
                account,
                tables,
                data,
                Optional.of(address),
                redeliverAfter,
                queueConcurrency,
                asyncRetryDelays);
    }

    public AwsSettings redeliveringAfter(Duration delay) {
        return new AwsSettings(
                port,
                xrayPort,
                region,
                account,
                tables,
                data,
                alsoListenOn,
                Optional.of(delay),
                queueConcurrency,
                asyncRetryDelays);
    }

    public AwsSettings withAsyncRetryDelays(List<Duration> delays) {
        return new AwsSettings(
                port, xrayPort, region, account, tables, data, alsoListenOn, redeliverAfter, queueConcurrency, delays);
    }
}
