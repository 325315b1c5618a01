package dev.cartwright.embedded.template;

import java.net.URI;

/**
 * Where an application is deployed to: what the pseudo parameters say, and where its AWS answers.
 *
 * @param stackName {@code AWS::StackName} of the root stack, the prefix of every name that a template leaves open
 * @param endpoint {@code http://127.0.0.1:4566}: the address of every AWS service of the stack
 */
public record DeploymentTarget(String region, String accountId, String stackName, URI endpoint) {

    /** The target of a stack whose AWS listens on the port. */
    public static DeploymentTarget local(int awsPort) {
        return new DeploymentTarget("us-east-1", "000000000000", "local", URI.create("http://127.0.0.1:" + awsPort));
    }
}
