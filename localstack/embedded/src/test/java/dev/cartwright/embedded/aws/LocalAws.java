package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.wire.PolicyEnforcement;
import dev.cartwright.template.ApplicationResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The services of an application with fake functions, and AWS's own clients for them. */
final class LocalAws implements AutoCloseable {

    static final String ACCESS_KEY = "tests";

    private final AwsServices services;
    private final FakeFunctions functions;
    private final MetricStore metrics;
    private final String accessKey;

    private LocalAws(AwsServices services, FakeFunctions functions, MetricStore metrics, String accessKey) {
        this.services = services;
        this.functions = functions;
        this.metrics = metrics;
        this.accessKey = accessKey;
    }

    static AwsSettings settings(int port) {
        return AwsSettings.defaults()
                .withPorts(port, 0)
                .withAsyncRetryDelays(List.of(Duration.ofMillis(50), Duration.ofMillis(50)));
    }

    static LocalAws start(AwsSettings settings, ApplicationResources application) {
        FakeFunctions functions = new FakeFunctions();
        MetricStore metrics = new MetricStore();
        return new LocalAws(
                AwsServices.start(settings, application, functions, metrics), functions, metrics, ACCESS_KEY);
    }

    static LocalAws of(AwsServices services, FakeFunctions functions, MetricStore metrics) {
        return new LocalAws(services, functions, metrics, ACCESS_KEY);
    }

    /** The same services, called by a function. */
    LocalAws as(String function) {
        return new LocalAws(services, functions, metrics, PolicyEnforcement.KEY_PREFIX + function);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AwsServices services() {
        return services;
    }

    FakeFunctions functions() {
        return functions;
    }

    MetricStore metrics() {
        return metrics;
    }

    URI endpoint() {
        return services.endpoint();
    }

    DynamoDbClient dynamoDb() {
        return client(DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
    }

    DynamoDbStreamsClient streams() {
        return client(DynamoDbStreamsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
    }

    SqsClient sqs() {
        return client(SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
    }

    EventBridgeClient eventBridge() {
        return client(EventBridgeClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
    }

    SsmClient ssm() {
        return client(SsmClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
    }

    LambdaClient lambda() {
        return client(LambdaClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
    }

    @Override
    public void close() {
        services.close();
    }

    private <B extends AwsClientBuilder<B, C>, C> C client(AwsClientBuilder<B, C> builder) {
        return builder.endpointOverride(endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")))
                .build();
    }
}
