package dev.cartwright.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.delivery.domain.CheckVersion.Command;
import dev.cartwright.delivery.domain.CheckVersion.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckVersionTests {

    private static final Version ONE = new Version("place-order", "7");
    private static final Version OTHER = new Version("get-order", "9");
    private static final Command COMMAND = new Command("d-1", "hook-1");

    private final FakeDeployments deployments = new FakeDeployments();

    private static final class FakeDeployments implements Deployments {

        private final List<Version> brought = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();
        private boolean broken;

        @Override
        public List<Version> versions(String deploymentId) {
            if (broken) {
                throw new IllegalStateException("CodeDeploy is away");
            }
            return brought;
        }

        @Override
        public void answer(String deploymentId, String hookId, boolean passed) {
            answers.add(deploymentId + " " + hookId + " " + passed);
        }
    }

    private CheckVersion check(Map<Version, String> wrong) {
        return new CheckVersion(deployments, version -> Optional.ofNullable(wrong.get(version)));
    }

    @Test
    void letsADeploymentGoOnWhoseVersionsAllAnswer() {
        deployments.brought.addAll(List.of(ONE, OTHER));

        Outcome outcome = check(Map.of()).handle(COMMAND);

        assertThat(outcome).isEqualTo(new Outcome.Passed(List.of(ONE, OTHER)));
        assertThat(deployments.answers).containsExactly("d-1 hook-1 true");
    }

    @Test
    void sendsADeploymentBackForOneVersionThatFails() {
        deployments.brought.addAll(List.of(ONE, OTHER));

        Outcome outcome = check(Map.of(OTHER, "AccessDenied")).handle(COMMAND);

        assertThat(outcome).isEqualTo(new Outcome.Failed(OTHER, "AccessDenied"));
        assertThat(deployments.answers).containsExactly("d-1 hook-1 false");
    }

    @Test
    void sendsADeploymentBackThatBringsNothingIn() {
        Outcome outcome = check(Map.of()).handle(COMMAND);

        assertThat(outcome).isEqualTo(new Outcome.Nothing());
        assertThat(deployments.answers).containsExactly("d-1 hook-1 false");
    }

    @Test
    void doesNotLeaveADeploymentWaitingWhenItCannotLook() {
        deployments.broken = true;

        assertThatThrownBy(() -> check(Map.of()).handle(COMMAND)).hasMessage("CodeDeploy is away");
        assertThat(deployments.answers).containsExactly("d-1 hook-1 false");
    }
}
