package dev.cartwright.tools.aws;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.Sleep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import tools.jackson.databind.JsonNode;

/** Signed calls of AWS's JSON APIs, on a local endpoint or in an account. */
public final class AwsCalls {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 4;
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final Set<String> JSON_1_0 = Set.of("dynamodb", "sqs");

    /** A local endpoint checks no signature. */
    private static final AwsCredentialsProvider ANY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("check", "check"));

    private final SdkHttpClient http =
            UrlConnectionHttpClient.builder().socketTimeout(LONGEST).build();
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final Function<String, URI> endpoints;
    private final AwsCredentialsProvider credentials;
    private final String region;

    public AwsCalls(URI endpoint) {
        this(endpoint, "us-east-1");
    }

    public AwsCalls(URI endpoint, String region) {
        this(service -> endpoint, ANY, region);
    }

    private AwsCalls(Function<String, URI> endpoints, AwsCredentialsProvider credentials, String region) {
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.region = region;
    }

    /**
     * The account of the AWS CLI's credentials.
     *
     * @param region empty for the AWS CLI's
     * @throws CommandFailure if none is configured
     */
    public static AwsCalls ofAccount(String region) {
        try {
            Region there = region.isEmpty() ? new DefaultAwsRegionProviderChain().getRegion() : Region.of(region);
            String suffix = PartitionMetadata.of(there).dnsSuffix();
            return new AwsCalls(
                    service -> URI.create("https://%s.%s.%s".formatted(service, there.id(), suffix)),
                    DefaultCredentialsProvider.builder().build(),
                    there.id());
        } catch (SdkClientException unknown) {
            throw new CommandFailure("no AWS region: give --region, or configure the AWS CLI", unknown);
        }
    }

    public String region() {
        return region;
    }

    /**
     * Calls a service by the target of an operation.
     *
     * @param target {@code "DynamoDB_20120810.PutItem"}
     */
    public JsonNode call(String service, String target, Object body) {
        String type = "application/x-amz-json-" + (JSON_1_0.contains(service) ? "1.0" : "1.1");
        SdkHttpRequest request = to(service, "/")
                .putHeader("X-Amz-Target", target)
                .putHeader("Content-Type", type)
                .build();
        return answer(target, service, request, JsonCodec.write(body));
    }

    /**
     * Calls a service by the path of an operation.
     *
     * @param path {@code "/TraceSummaries"}
     */
    public JsonNode post(String service, String path, Object body) {
        SdkHttpRequest request =
                to(service, path).putHeader("Content-Type", "application/json").build();
        return answer(service + " " + path, service, request, JsonCodec.write(body));
    }

    /** Lambda's {@code Invoke}: returns the function's answer, or its error document. */
    public JsonNode invoke(String function, String event) {
        return answer(
                "Invoke " + function,
                "lambda",
                to("lambda", "/2015-03-31/functions/" + function + "/invocations")
                        .build(),
                event);
    }

    private SdkHttpRequest.Builder to(String service, String path) {
        return SdkHttpRequest.builder()
                .uri(endpoints.apply(service))
                .method(SdkHttpMethod.POST)
                .encodedPath(path);
    }

    private record Response(int status, String body) {

        boolean passes() {
            return status >= SERVER_ERROR || body.contains("Throttl") || body.contains("TooManyRequests");
        }
    }

    private JsonNode answer(String what, String service, SdkHttpRequest request, String body) {
        Response response = send(service, request, body);
        for (int attempt = 1; attempt < ATTEMPTS && response.status() != OK && response.passes(); attempt++) {
            Sleep.of(PAUSE.multipliedBy(attempt));
            response = send(service, request, body);
        }
        if (response.status() != OK) {
            throw new CommandFailure("%s: %d %s".formatted(what, response.status(), response.body()));
        }
        return JsonCodec.read(response.body());
    }

    private Response send(String service, SdkHttpRequest request, String body) {
        ContentStreamProvider content = ContentStreamProvider.fromUtf8String(body);
        try {
            SignedRequest signed = signer.sign(sign -> sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(content)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
            var answer = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed.request())
                            .contentStreamProvider(signed.payload().orElse(content))
                            .build())
                    .call();
            return new Response(
                    answer.httpResponse().statusCode(),
                    text(answer.responseBody().orElse(null)));
        } catch (IOException | UncheckedIOException unreachable) {
            throw new CommandFailure("no answer from " + request.getUri() + " (" + unreachable + ")", unreachable);
        } catch (SdkClientException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static String text(@Nullable AbortableInputStream body) throws IOException {
        if (body == null) {
            return "";
        }
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
