package dev.cartwright.tools.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.localstack.Stacks.Fallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KnownFallbacksTests {

    private static final KnownFallbacks KNOWN = KnownFallbacks.of("""
            | type | what is lost |
            | --- | --- |
            | `AWS::CodeDeploy::Application` | gradual deployment |
            A sentence with `AWS::XRay::Group` in it.
            """);

    @Test
    void passesWhatIsListed() {
        var listed = List.of(new Fallback("AWS::CodeDeploy::Application", "cartwright-dev-order", "Deployment"));

        assertThatCode(() -> KNOWN.require(listed)).doesNotThrowAnyException();
    }

    @Test
    void failsOnWhatIsNot() {
        var found = List.of(new Fallback("AWS::XRay::Group", "cartwright-dev-order", "Slow"));

        assertThatThrownBy(() -> KNOWN.require(found))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("AWS::XRay::Group (Slow in cartwright-dev-order)")
                .hasMessageContaining("PARITY.md");
    }

    @Test
    void readsEveryTypeOfThePageOfThisRepository() throws IOException {
        Path page = Path.of("..", "PARITY.md");

        long rows = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| `AWS::"))
                .count();

        assertThat(KnownFallbacks.in(page).types()).hasSize(Math.toIntExact(rows));
    }
}
