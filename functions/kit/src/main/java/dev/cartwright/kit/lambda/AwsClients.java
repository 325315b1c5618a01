package dev.cartwright.kit.lambda;

import com.amazonaws.xray.interceptors.TracingInterceptor;
import dev.cartwright.kit.call.SsmParameters;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Builds AWS clients with one shared HTTP client, tracing, time limits and the SDK's retries as the only retry layer. The SDK
 * resolves the endpoint itself ({@code AWS_ENDPOINT_URL}).
 */
public final class AwsClients {

    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(8);

    private final SdkHttpClient http = new BufferingHttpClient(UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(1))
            .socketTimeout(ATTEMPT));

    /** Lambda provides credentials as variables, SnapStart through the container endpoint. */
    private final AwsCredentialsProvider credentials = AwsCredentialsProviderChain.of(
            EnvironmentVariableCredentialsProvider.create(),
            ContainerCredentialsProvider.builder().build());

    /** Reads SSM parameters by name. */
    public SsmParameters parameters() {
        return new SsmParameters(http, credentials, new DefaultAwsRegionProviderChain().getRegion());
    }

    public <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C build(B builder) {
        return builder.httpClient(http)
                .credentialsProvider(credentials)
                .overrideConfiguration(override -> override.apiCallTimeout(CALL)
                        .apiCallAttemptTimeout(ATTEMPT)
                        .retryStrategy(RetryMode.STANDARD)
                        .addExecutionInterceptor(new TracingInterceptor()))
                .build();
    }
}
