package dev.cartwright.rules.contract;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/** The gateway asks the authorizer exactly where nobody may call without a token. */
final class TokensAreAskedForAtTheGateway implements Rule<Capability> {

    private static final String AUTHORIZER = ":function:cartwright-${Stage}-authorize:live/invocations";

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.operations().stream()
                .filter(operation -> capability.triggers().get(operation.id()) instanceof Trigger.Http http
                        && (needsToken(http.access()) ? !isAsked(capability, operation) : operation.requiresToken()))
                .map(operation -> capability.name() + ": " + operation.route()
                        + " must have security token, with our authorizer, exactly when guests may not call it");
    }

    private static boolean needsToken(Access access) {
        return switch (access) {
            case PUBLIC, CUSTOMER_OR_GUEST, KEY -> false;
            case CUSTOMER, ADMIN, SERVICE -> true;
        };
    }

    private static boolean isAsked(Capability capability, Operation operation) {
        Tree authorizer =
                capability.openapi().at("components", "securitySchemes", "token", "x-amazon-apigateway-authorizer");
        return operation.requiresToken()
                && authorizer.at("type").is("request")
                && authorizer.at("identitySource").is("method.request.header.Authorization")
                && authorizer.at("authorizerUri").substituted().contains(AUTHORIZER);
    }
}
