package dev.cartwright.embedded.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.wire.AwsProblem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ElasticMqTests {

    @Test
    void refusesTheOneAddressThatEveryPageKnows() {
        assertThatThrownBy(() -> ElasticMq.unguessable("127.0.0.1"::equals))
                .isInstanceOf(AwsProblem.class)
                .hasMessageContaining("any web page could reach the queues")
                .hasMessageContaining("ifconfig lo0 alias 127.");
    }

    /** Other systems answer to 127.0.0.1 alone. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void answersOnAnAddressOfThisMachineThatNoPageCanGuess() {
        var settings = new QueueSettings(4566, "eu-west-1", "000000000000", Optional.empty());
        try (var first = ElasticMq.start(settings, List.of());
                var second = ElasticMq.start(settings, List.of())) {
            assertThat(first.restEndpoint().getHost())
                    .startsWith("127.")
                    .isNotEqualTo("127.0.0.1")
                    .isNotEqualTo(second.restEndpoint().getHost());
        }
    }
}
