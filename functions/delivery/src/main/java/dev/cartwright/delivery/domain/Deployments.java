package dev.cartwright.delivery.domain;

import java.util.List;

/** The deployments that ask for a check. */
public interface Deployments {

    /** The versions that a deployment brings in. */
    List<Version> versions(String deploymentId);

    /** Tells a deployment to go on, or to go back. */
    void answer(String deploymentId, String hookId, boolean passed);
}
