package dev.cartwright.kit.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class ServiceEndpointTests {

    private static final String EVERY_SERVICE = "aws.endpointUrl";
    private static final String SSM = "aws.endpointUrlSsm";

    @AfterEach
    void clear() {
        System.clearProperty(EVERY_SERVICE);
        System.clearProperty(SSM);
    }

    /** As on AWS, where nobody says where a service is. */
    @Test
    void isTheRegionsWhereNobodySaysOtherwise() {
        assertThat(ServiceEndpoint.of("ssm", Region.EU_WEST_1)).hasToString("https://ssm.eu-west-1.amazonaws.com");
        assertThat(ServiceEndpoint.of("codedeploy", Region.CN_NORTH_1))
                .hasToString("https://codedeploy.cn-north-1.amazonaws.com.cn");
    }

    @Test
    void isWhatIsSaidOfTheServiceOrElseOfAll() {
        System.setProperty(EVERY_SERVICE, "http://127.0.0.1:4566");

        assertThat(ServiceEndpoint.of("ssm", Region.EU_WEST_1)).hasToString("http://127.0.0.1:4566");

        System.setProperty(SSM, "http://127.0.0.1:4567");

        assertThat(ServiceEndpoint.of("ssm", Region.EU_WEST_1)).hasToString("http://127.0.0.1:4567");
        assertThat(ServiceEndpoint.of("lambda", Region.EU_WEST_1)).hasToString("http://127.0.0.1:4566");
    }
}
