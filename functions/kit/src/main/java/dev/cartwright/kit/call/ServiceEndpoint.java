package dev.cartwright.kit.call;

import java.net.URI;
import java.util.Locale;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * Where a service of AWS answers, found as the SDK's own clients do it: {@code AWS_ENDPOINT_URL_SSM}, {@code AWS_ENDPOINT_URL},
 * their system properties, or else the region's own. A function has no profile, and without one that is given the SDK's provider fails.
 */
public final class ServiceEndpoint {

    private static final ProfileFile NO_PROFILE = ProfileFile.aggregator().build();

    private ServiceEndpoint() {}

    /** @param service as its endpoint names it: {@code ssm} */
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
