package dev.cartwright.kit.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.value.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;

/**
 * Reads parameters of SSM, decrypted, by the one operation that we need: {@code GetParameter}, signed and sent with the AWS
 * SDK's parts. The SDK's own client for it would be a quarter of every function's zip.
 */
public final class SsmParameters implements UnaryOperator<String> {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final Region region;
    private final URI endpoint;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    public SsmParameters(SdkHttpClient http, AwsCredentialsProvider credentials, Region region) {
        this.http = http;
        this.credentials = credentials;
        this.region = region;
        this.endpoint = ServiceEndpoint.of("ssm", region);
    }

    record Wanted(
            @JsonProperty("Name") String name,
            @JsonProperty("WithDecryption") boolean withDecryption) {}

    record Found(@JsonProperty("Parameter") Parameter parameter) {}

    record Parameter(@JsonProperty("Value") String value) {}

    @Override
    public String apply(String name) {
        try {
            HttpExecuteResponse response = send(Json.bytes(new Wanted(name, true)));
            String body = response.responseBody().isPresent()
                    ? new String(response.responseBody().get().readAllBytes(), StandardCharsets.UTF_8)
                    : "";
            if (!response.httpResponse().isSuccessful()) {
                throw new Unavailable(
                        "parameter " + name + " cannot be read: "
                                + response.httpResponse().statusCode(),
                        RETRY_AFTER);
            }
            return Json.read(body, Found.class).parameter().value();
        } catch (IOException failure) {
            throw new Unavailable("parameter " + name + " cannot be read", RETRY_AFTER, failure);
        }
    }

    private HttpExecuteResponse send(byte[] body) throws IOException {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .headers(Map.of(
                        "Content-Type", List.of("application/x-amz-json-1.1"),
                        "X-Amz-Target", List.of("AmazonSSM.GetParameter")))
                .build();
        var signed = signer.sign(sign -> sign.identity(credentials.resolveCredentials())
                .request(request)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
        return http.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(signed.payload().orElseThrow())
                        .build())
                .call();
    }
}
