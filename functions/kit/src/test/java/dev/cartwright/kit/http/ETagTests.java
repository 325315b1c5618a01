package dev.cartwright.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ETagTests {

    private static String tag(int price) {
        Reply reply = Reply.ok(Map.of("price", price)).withVersionAndBody(7);
        return Objects.requireNonNull(reply.headers().get("ETag"));
    }

    private static boolean accepts(String ifMatch, long version) {
        var request = new Request(
                "PUT",
                "/v1/notes/1",
                Map.of(),
                Map.of(),
                Map.of("if-match", ifMatch),
                new byte[0],
                BodySchema.ANY,
                Caller.GUEST);
        return request.ifMatch().test(version);
    }

    @Test
    void changesWithTheBodyOfTheSameVersion() {
        assertThat(tag(1)).isEqualTo(tag(1)).isNotEqualTo(tag(2)).startsWith("\"v7.");
    }

    @Test
    void matchesAChangeByTheVersionAlone() {
        assertThat(accepts(tag(1), 7)).isTrue();
        assertThat(accepts(tag(1), 8)).isFalse();
        assertThat(accepts("\"v7\"", 7)).isTrue();
        assertThat(accepts("W/" + tag(1), 7)).isFalse();
        assertThat(accepts("\"v7.x\"", 7)).isFalse();
    }
}
