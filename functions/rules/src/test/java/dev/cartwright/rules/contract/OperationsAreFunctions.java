package dev.cartwright.rules.contract;

import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.Map;
import java.util.stream.Stream;

/** Every operation of the API calls the function of its operationId, whom the gateway may call, and every HTTP function has one. */
final class OperationsAreFunctions implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        Stream<String> strangers = capability.operations().stream()
                .filter(operation -> !(capability.triggers().get(operation.id()) instanceof Trigger.Http)
                        || !operation.function().equals(FunctionResource.stem(operation.id()) + "Function"))
                .map(operation ->
                        capability.name() + ": " + operation.route() + " must have the name of an HTTP function as"
                                + " its operationId and call that function by its alias live");
        Stream<String> unreachable = capability.triggers().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Trigger.Http)
                .map(Map.Entry::getKey)
                .filter(name -> capability.operation(name).isEmpty() || !mayBeCalled(capability.template(), name))
                .map(name -> capability.name() + ": " + name + " needs an operation in contract/openapi.yaml and a"
                        + " permission for this API's gateway");
        return Stream.concat(strangers, unreachable);
    }

    private static boolean mayBeCalled(Template template, String definition) {
        String function = FunctionResource.stem(definition) + "Function";
        return template.resources("AWS::Lambda::Permission").stream()
                .anyMatch(
                        permission -> permission.at("FunctionName").reference().equals(function + ".Alias")
                                && permission.at("Action").is("lambda:InvokeFunction")
                                && permission.at("Principal").is("apigateway.amazonaws.com")
                                && permission.at("SourceArn").substituted().endsWith(":${Api}/*"));
    }
}
