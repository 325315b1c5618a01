package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.template.Resource;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event that belongs to none of a function's operations fails the invocation, and the answer says nothing of its content. */
class UnreadableEventTests {

    private static final String SECRET = "a secret of somebody";

    static Stream<String> functions() {
        return Shop.stack().application().ofType("AWS::Lambda::Function").map(Resource::physicalId);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void refusesWhatNoServiceOfAwsSends(String function) {
        assertRefused(Aws.invoke(function, "[\"" + SECRET + "\"]"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void refusesTheScheduleOfNoOperation(String function) {
        assertRefused(Aws.invoke(function, """
                {"source": "aws.events", "time": "2026-11-24T00:00:00Z", "detail": "%s",
                 "resources": ["arn:aws:events:eu-west-1:000000000000:rule/cartwright-dev-order-placeOrder"]}""".formatted(SECRET)));
    }

    private static void assertRefused(Shop.Answer answer) {
        assertThat(answer.header("X-Amz-Function-Error")).as(answer.body()).isEqualTo("Unhandled");
        assertThat(answer.body()).doesNotContain(SECRET);
    }
}
