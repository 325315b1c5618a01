package dev.cartwright.delivery.domain;

import java.util.List;
import java.util.Optional;

/** Invokes each new version of a deployment and reports the result to the deployment. */
public final class CheckVersion {

    private final Deployments deployments;
    private final Versions versions;

    public CheckVersion(Deployments deployments, Versions versions) {
        this.deployments = deployments;
        this.versions = versions;
    }

    /** @param hookId of the hook's execution */
    public record Command(String deploymentId, String hookId) {}

    /** The reported result. */
    public sealed interface Outcome {

        /** All versions answered. */
        record Passed(List<Version> versions) implements Outcome {}

        /** @param why the type of Lambda's error */
        record Failed(Version version, String why) implements Outcome {}

        /** The deployment has no new version, so it must not continue. */
        record Nothing() implements Outcome {}
    }

    /** A deployment without a report waits for an hour, so every error is reported. */
    public Outcome handle(Command command) {
        Outcome outcome;
        try {
            outcome = check(deployments.versions(command.deploymentId()));
        } catch (RuntimeException failure) {
            deployments.answer(command.deploymentId(), command.hookId(), false);
            throw failure;
        }
        deployments.answer(command.deploymentId(), command.hookId(), outcome instanceof Outcome.Passed);
        return outcome;
    }

    private Outcome check(List<Version> brought) {
        for (Version version : brought) {
            Optional<String> wrong = versions.prime(version);
            if (wrong.isPresent()) {
                return new Outcome.Failed(version, wrong.get());
            }
        }
        return brought.isEmpty() ? new Outcome.Nothing() : new Outcome.Passed(brought);
    }
}
