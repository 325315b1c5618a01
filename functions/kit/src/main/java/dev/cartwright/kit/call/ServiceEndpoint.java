package dev.cartwright.kit.call;

import java.net.URI;
import java.util.Locale;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * The endpoint of an AWS service, found like the SDK's own clients do: {@code AWS_ENDPOINT_URL_SSM}, {@code
 * AWS_ENDPOINT_URL}, their system properties, or the default endpoint of the region. The SDK's provider fails without a
 * profile, so it gets an empty one.
 */
public final class ServiceEndpoint {

    private static final ProfileFile NO_PROFILE = ProfileFile.aggregator().build();

    private ServiceEndpoint() {}

    /** @param service as in its endpoint: {@code ssm} */
    public static URI of(String service, Region region) {
        String name = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        return AwsClientEndpointProvider.builder()
                .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT))
                .serviceEndpointOverrideSystemProperty("aws.endpointUrl" + name)
                .serviceProfileProperty(service)
                .serviceEndpointPrefix(service)
                .profileFile(() -> NO_PROFILE)
                .profileName("default")
                .defaultProtocol("https")
                .region(region)
                .build()
                .clientEndpoint();
    }
}
