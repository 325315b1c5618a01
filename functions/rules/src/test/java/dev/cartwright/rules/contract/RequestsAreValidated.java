package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/** The gateway checks the parameters of every operation and leaves bodies to the functions, which name each wrong field. */
final class RequestsAreValidated implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        String name =
                capability.openapi().at("x-amazon-apigateway-request-validator").text();
        Tree validator = capability.openapi().at("x-amazon-apigateway-request-validators", name);
        boolean validates = validator.at("validateRequestBody").is(false)
                && validator.at("validateRequestParameters").is(true);
        return capability.operations().stream()
                .filter(operation -> !validates
                        || operation
                                .declaration()
                                .at("x-amazon-apigateway-request-validator")
                                .exists())
                .map(operation -> capability.name() + ": " + operation.route()
                        + " must be validated: parameters by the gateway, the body by the function");
    }
}
