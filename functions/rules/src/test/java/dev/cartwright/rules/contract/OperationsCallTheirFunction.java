package dev.cartwright.rules.contract;

import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.Map;
import java.util.stream.Stream;

/** Every operation of the API has the route of its wiring and calls the function that hosts it, which the gateway may call. */
final class OperationsCallTheirFunction implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        Stream<String> strangers = capability.operations().stream()
                .filter(operation -> !isWired(capability, operation))
                .map(operation -> capability.name() + ": " + operation.route()
                        + " must have the name of an HTTP operation with that route as its operationId and call the"
                        + " function that hosts it by its alias live");
        Stream<String> unreachable = capability.triggers().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Trigger.Http)
                .map(Map.Entry::getKey)
                .filter(name -> capability.operation(name).isEmpty() || !mayBeCalled(capability.template(), name))
                .map(name -> capability.name() + ": " + name + " needs an operation in contract/openapi.yaml and its"
                        + " function a permission for this API's gateway");
        return Stream.concat(strangers, unreachable);
    }

    private static boolean isWired(Capability capability, Operation operation) {
        return capability.triggers().get(operation.id()) instanceof Trigger.Http http
                && http.route().equals(operation.route())
                && capability
                        .template()
                        .function(operation.function())
                        .filter(function -> function.hosts(operation.id()))
                        .isPresent();
    }

    private static boolean mayBeCalled(Template template, String name) {
        return template.functions().stream()
                .filter(function -> function.hosts(name))
                .anyMatch(function -> template.resources("AWS::Lambda::Permission").stream()
                        .anyMatch(permission -> permission
                                        .at("FunctionName")
                                        .reference()
                                        .equals(function.id() + ".Alias")
                                && permission.at("Action").is("lambda:InvokeFunction")
                                && permission.at("Principal").is("apigateway.amazonaws.com")
                                && permission.at("SourceArn").substituted().endsWith(":${Api}/v1/*")));
    }
}
