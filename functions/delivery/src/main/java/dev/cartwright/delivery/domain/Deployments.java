package dev.cartwright.delivery.domain;

import java.util.List;

/** The port to deployments. */
public interface Deployments {

    /** The new versions of a deployment. */
    List<Version> versions(String deploymentId);

    /** Reports to a deployment whether to continue. */
    void answer(String deploymentId, String hookId, boolean passed);
}
