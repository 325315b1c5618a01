package dev.cartwright.embedded.template;

import java.net.URI;

/**
 * Where an application is deployed to: what the pseudo parameters say, and where its AWS answers.
 *
 * @param stackName {@code AWS::StackName} of the root stack, the prefix of every name that a template leaves open
 * @param endpoint {@code http://127.0.0.1:4566}: the address of every AWS service of the stack
 * @param gateway {@code http://127.0.0.1:8080}: stands for the address of every REST API of the application
 */
public record DeploymentTarget(String region, String accountId, String stackName, URI endpoint, URI gateway) {

    static final String URL_SUFFIX = "amazonaws.com";

    /** A target whose AWS and gateway listen on these ports. */
    public static DeploymentTarget local(int awsPort, int gatewayPort) {
        return new DeploymentTarget(
                "us-east-1",
                "000000000000",
                "local",
                URI.create("http://127.0.0.1:" + awsPort),
                URI.create("http://127.0.0.1:" + gatewayPort));
    }
}
