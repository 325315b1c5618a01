package dev.cartwright.template;

import java.net.URI;

/**
 * The deployment target of an application: values of pseudo parameters and addresses.
 *
 * @param stackName {@code AWS::StackName} of the root stack, the prefix of generated names
 * @param endpoint {@code http://127.0.0.1:4566}: the address of every AWS service of the stack
 * @param gateway {@code http://127.0.0.1:8080}: replaces the address of every REST API of the application
 */
public record DeploymentTarget(String region, String accountId, String stackName, URI endpoint, URI gateway) {

    static final String URL_SUFFIX = "amazonaws.com";

    /** A target with AWS services and gateway on these ports of this machine. */
    public static DeploymentTarget local(int awsPort, int gatewayPort) {
        return new DeploymentTarget(
                "us-east-1",
                "000000000000",
                "local",
                URI.create("http://127.0.0.1:" + awsPort),
                URI.create("http://127.0.0.1:" + gatewayPort));
    }
}
