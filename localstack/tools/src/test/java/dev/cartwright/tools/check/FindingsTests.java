package dev.cartwright.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.CommandFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FindingsTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Findings findings = new Findings(new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void saysWhatHoldsAndWhatDoesNot() {
        assertThat(findings.claim("the sky is blue", () -> {})).isTrue();
        assertThat(findings.claim("pigs fly", () -> {
                    throw new CommandFailure("one fell down");
                }))
                .isFalse();

        assertThat(findings.conclude("world")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "  ok    the sky is blue", "  WRONG pigs fly: one fell down", "world: 1 passed, 1 failed");
    }

    @Test
    void goesOnAfterWhatNobodyForesaw() {
        findings.claim("nothing surprises", () -> {
            throw new IllegalStateException("a surprise");
        });
        findings.claim("the sky is blue", () -> {});

        assertThat(findings.conclude("world")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a surprise", "ok    the sky is blue");
    }
}
