package dev.cartwright.delivery.function;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.delivery.domain.CheckVersion;
import dev.cartwright.delivery.domain.CheckVersion.Outcome;
import dev.cartwright.delivery.domain.Version;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** CodeDeploy's hook {@code BeforeAllowTraffic}. */
public final class CheckVersionFunction implements Function<CheckVersionFunction.Hook, CheckVersionFunction.Answer> {

    private final CheckVersion checkVersion;

    public CheckVersionFunction(CheckVersion checkVersion) {
        this.checkVersion = checkVersion;
    }

    /** The event from CodeDeploy. */
    public record Hook(
            @JsonProperty("DeploymentId") String deploymentId,
            @JsonProperty("LifecycleEventHookExecutionId") String hookId) {

        /** An event without a deployment. */
        public static final Hook PRIMER = new Hook("", "");
    }

    /** For the log and for manual invocations; CodeDeploy gets its report through a separate call. */
    public record Answer(boolean passed, String what) {}

    @Override
    public Answer apply(Hook hook) {
        if (hook.equals(Hook.PRIMER)) {
            return new Answer(false, "no deployment");
        }
        return answer(checkVersion.handle(new CheckVersion.Command(hook.deploymentId(), hook.hookId())));
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed(var versions) -> new Answer(true, names(versions));
            case Outcome.Failed(var version, var why) -> new Answer(false, names(List.of(version)) + ": " + why);
            case Outcome.Nothing() -> new Answer(false, "the deployment brings no version in");
        };
    }

    private static String names(List<Version> versions) {
        return versions.stream()
                .map(version -> version.function() + ":" + version.number())
                .collect(Collectors.joining(", "));
    }
}
