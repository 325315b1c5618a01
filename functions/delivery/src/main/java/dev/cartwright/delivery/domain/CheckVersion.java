package dev.cartwright.delivery.domain;

import java.util.List;
import java.util.Optional;

/** Calls each version that a deployment brings in, and tells the deployment whether to go on. */
public final class CheckVersion {

    private final Deployments deployments;
    private final Versions versions;

    public CheckVersion(Deployments deployments, Versions versions) {
        this.deployments = deployments;
        this.versions = versions;
    }

    /** @param hookId of the question that the deployment asks */
    public record Command(String deploymentId, String hookId) {}

    /** What the deployment was told. */
    public sealed interface Outcome {

        /** All of them answered. */
        record Passed(List<Version> versions) implements Outcome {}

        /** @param why as Lambda says it: the type of what was thrown */
        record Failed(Version version, String why) implements Outcome {}

        /** The deployment brings nothing in, which is no reason to go on. */
        record Nothing() implements Outcome {}
    }

    /** A deployment that is told nothing waits for an hour, so whatever goes wrong here is an answer too. */
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
