package dev.cartwright.tools.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.deploy.RotateEdgePass.Rotation;
import dev.cartwright.tools.deploy.RotateEdgePass.Step;
import dev.cartwright.tools.sam.Shell;
import dev.cartwright.tools.shop.JsonCodec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of the steps, on an account in memory whose APIs refuse what they do not accept. */
final class RotateEdgePassTests {

    private final List<String> versions = new ArrayList<>(List.of("first"));
    private final List<String> inputs = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private String named = "";
    private String sent = "first";
    private String partners = "";
    private String sentByPartners = "";
    private Set<String> accepted = Set.of("first");
    private int failing = -1;

    private String current() {
        return versions.getLast();
    }

    private String previous() {
        return versions.size() < 2 ? "" : versions.get(versions.size() - 2);
    }

    private Shell.Result aws(String input, List<String> arguments) {
        if (arguments.contains("cartwright-prod-partners") && sentByPartners.isEmpty()) {
            return new Shell.Result(255, "", "Stack with id cartwright-prod-partners does not exist");
        }
        return new Shell.Result(
                0,
                switch (arguments.get(1)) {
                    case "describe-secret" ->
                        "{\"VersionIdsToStages\": {\"%s\": [\"AWSCURRENT\"], \"%s\": [\"AWSPREVIOUS\"]}}"
                                .formatted(current(), previous())
                                .replace(", \"\": [\"AWSPREVIOUS\"]", "");
                    case "describe-stacks" ->
                        "{\"Stacks\": [{\"Parameters\": [{\"ParameterKey\": \"PassVersion\", \"ParameterValue\": \"%s\"}]}]}"
                                .formatted(arguments.contains("cartwright-prod-partners") ? partners : named);
                    default -> {
                        inputs.add(input);
                        versions.add(
                                JsonCodec.read(input).path("ClientRequestToken").asString(""));
                        yield "{}";
                    }
                },
                "");
    }

    private void deploy(Step step) {
        if (steps.size() == failing) {
            failing = -1;
            throw new CommandFailure("the update failed");
        }
        steps.add(step.part() + " in " + step.region());
        String version = step.parameters().getOrDefault("PassVersion", "");
        if (step.part().equals("edge")) {
            named = version;
            sent = version;
        } else if (step.part().equals("partners")) {
            partners = version;
            sentByPartners = version;
        } else {
            accepted = new HashSet<>(Set.of(version));
            if (step.parameters().getOrDefault("AcceptPrevious", "").equals("yes")) {
                accepted.add(previous());
            }
        }
        assertThat(accepted).as("after " + step).contains(sent);
        assertThat(accepted).as("after " + step).contains(sentByPartners.isEmpty() ? sent : sentByPartners);
    }

    private void rotate() {
        new Rotation("prod", "eu-west-1", this::aws, this::deploy).run();
    }

    @Test
    void refusesNoCustomerAtAnyStep() {
        rotate();

        assertThat(steps).containsExactly("origins in eu-west-1", "edge in us-east-1", "origins in eu-west-1");
        assertThat(sent).isEqualTo(current()).isNotEqualTo("first");
        assertThat(accepted).containsExactly(sent);
    }

    @Test
    void rotatesAgain() {
        rotate();
        String before = sent;

        rotate();

        assertThat(sent).isNotEqualTo(before);
        assertThat(accepted).containsExactly(sent);
    }

    @Test
    void goesOnAfterAFailureOfEachStepWithoutAnotherVersion() {
        for (int step = 0; step < 3; step++) {
            steps.clear();
            failing = step;
            int before = versions.size();

            assertThatThrownBy(this::rotate).hasMessage("the update failed");
            if (step < 2) {
                rotate();
                assertThat(versions).hasSize(before + 1);
            }

            assertThat(accepted).contains(sent);
        }
    }

    @Test
    void refusesNoPartnerAtAnyStep() {
        sentByPartners = "first";

        rotate();

        assertThat(steps)
                .containsExactly(
                        "origins in eu-west-1", "edge in us-east-1", "partners in eu-west-1", "origins in eu-west-1");
        assertThat(accepted).containsExactly(sentByPartners);
    }

    @Test
    void goesOnWherePartnersStillSendTheOldOne() {
        sentByPartners = "first";
        failing = 2;

        assertThatThrownBy(this::rotate).hasMessage("the update failed");
        rotate();

        assertThat(versions).hasSize(2);
        assertThat(accepted).containsExactly(sentByPartners);
    }

    @Test
    void showsTheSecretToNobody() {
        rotate();

        String secret = JsonCodec.read(inputs.getFirst()).path("SecretString").asString("");
        assertThat(secret).hasSize(48);
        assertThat(steps.toString()).doesNotContain(secret);
        assertThat(Map.of("named", named)).doesNotContainValue(secret);
    }

    @Test
    void asksForTheEdgeWhereThereIsNoSecret() {
        Aws none = (input, arguments) -> new Shell.Result(0, "{\"VersionIdsToStages\": {}}", "");

        assertThatThrownBy(() -> new Rotation("prod", "eu-west-1", none, this::deploy).run())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("deploy the edge first");
    }
}
