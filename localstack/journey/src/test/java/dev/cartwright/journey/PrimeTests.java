package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.template.Resource;
import dev.cartwright.tools.access.Headers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A deployment asks each new version this before it sends customers there. */
class PrimeTests {

    private static final Headers SIGNED = Headers.NONE.with(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=journey/20261124/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0");

    static List<String> functions() {
        return Shop.stack()
                .application()
                .ofType("AWS::Lambda::Function")
                .map(Resource::physicalId)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionGoesTheWayOfARequestWhenItIsAsked(String function) {
        var invoke = Shop.stack().services().endpoint().resolve("/2015-03-31/functions/" + function + "/invocations");

        Shop.Answer answer = Shop.exchange(invoke, "POST", "\"PRIME\"", SIGNED);

        assertThat(answer.require(200).body()).isEqualTo("\"PRIMED\"");
    }
}
