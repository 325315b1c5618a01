package dev.cartwright.tools.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A client of LocalStack.
 *
 * @param origin {@code http://127.0.0.1:4566}
 */
public record LocalStack(URI origin) {

    public static final Region REGION = Region.EU_WEST_1;

    private static final StaticCredentialsProvider ANY_CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    /** Its name inside its own network, with its own DNS server. */
    private static final String OWN_NAME = "localhost.localstack.cloud";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Whether LocalStack, and no other server, answers there. */
    public boolean answers() {
        return answers(origin);
    }

    private static boolean answers(URI there) {
        var health = HttpRequest.newBuilder(there.resolve("/_localstack/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            var answer = HTTP.send(health, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"cloudformation\"");
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Its address in the containers of functions: the Docker bridge if it listens there because it is no container itself,
     * otherwise its own name.
     */
    URI seenByFunctions() {
        return Stream.of(dockerBridge())
                .flatMap(Optional::stream)
                .map(address -> URI.create("http://" + address.getHostAddress() + ":" + origin.getPort()))
                .filter(LocalStack::answers)
                .findFirst()
                .orElseGet(() -> URI.create("http://" + OWN_NAME + ":" + origin.getPort()));
    }

    private static Optional<InetAddress> dockerBridge() {
        try {
            return Optional.ofNullable(NetworkInterface.getByName("docker0"))
                    .flatMap(bridge -> bridge.inetAddresses()
                            .filter(address -> address.getAddress().length == 4)
                            .findFirst());
        } catch (SocketException none) {
            return Optional.empty();
        }
    }

    CloudFormationClient cloudFormation() {
        return CloudFormationClient.builder()
                .endpointOverride(origin)
                .region(REGION)
                .credentialsProvider(ANY_CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(60)))
                .build();
    }

    S3Client s3() {
        return S3Client.builder()
                .endpointOverride(origin)
                .region(REGION)
                .credentialsProvider(ANY_CREDENTIALS)
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(60)))
                .build();
    }

    /** A JSON service, for single calls that need no SDK client. */
    JsonService service(JsonService.Protocol protocol) {
        return new JsonService(HTTP, origin, protocol);
    }
}
