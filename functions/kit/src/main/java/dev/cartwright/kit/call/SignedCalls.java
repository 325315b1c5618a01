package dev.cartwright.kit.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
 * Posts to one service of AWS, signed and sent with the AWS SDK's parts: for single operations of services whose client would be a
 * good part of every function's zip.
 */
public final class SignedCalls {

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final Region region;
    private final String service;
    private final URI endpoint;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /** @param service as its endpoint and its signature name it: {@code lambda} */
    public SignedCalls(SdkHttpClient http, AwsCredentialsProvider credentials, Region region, String service) {
        this.http = http;
        this.credentials = credentials;
        this.region = region;
        this.service = service;
        this.endpoint = ServiceEndpoint.of(service, region);
    }

    /**
     * What a service answered.
     *
     * @param headers by lower-case name
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        public boolean isSuccessful() {
            return status / 100 == 2;
        }
    }

    /** @throws UncheckedIOException when the service does not answer */
    public Answer post(String path, Map<String, String> query, Map<String, String> headers, String body) {
        var builder = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath(path);
        query.forEach(builder::putRawQueryParameter);
        headers.forEach(builder::putHeader);
        try {
            return answer(send(builder.build(), body));
        } catch (IOException failure) {
            throw new UncheckedIOException(service + " does not answer", failure);
        }
    }

    private HttpExecuteResponse send(SdkHttpRequest request, String body) throws IOException {
        var signed = signer.sign(sign -> sign.identity(credentials.resolveCredentials())
                .request(request)
                .payload(ContentStreamProvider.fromUtf8String(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
        return http.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(signed.payload().orElseThrow())
                        .build())
                .call();
    }

    private static Answer answer(HttpExecuteResponse response) throws IOException {
        String body = response.responseBody().isPresent()
                ? new String(response.responseBody().get().readAllBytes(), StandardCharsets.UTF_8)
                : "";
        Map<String, String> headers = response.httpResponse().headers().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> first(header.getValue()),
                        (one, other) -> one));
        return new Answer(response.httpResponse().statusCode(), headers, body);
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
