package dev.cartwright.dynamodb;

import software.amazon.awssdk.awscore.AwsRequest;

/** Decides which request meets which fault. A plan that draws from a seeded source makes a run repeatable. */
@FunctionalInterface
public interface FaultPlan {

    FaultPlan NONE = (_, _) -> new Fault.None();

    /**
     * Called once for each request.
     *
     * @param operation as the API names it, such as {@code PutItem}
     */
    Fault next(String operation, AwsRequest request);
}
