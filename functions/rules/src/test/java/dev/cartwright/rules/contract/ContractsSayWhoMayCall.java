package dev.cartwright.rules.contract;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Rule;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An operation's {@code x-access} is the access of its wiring; what is public to the host may say {@code signature}, which the
 * operation itself verifies.
 */
final class ContractsSayWhoMayCall implements Rule<Capability> {

    private static final String SIGNATURE = "signature";

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.operations().stream()
                .filter(operation -> capability.triggers().get(operation.id()) instanceof Trigger.Http http
                        && !says(operation, http.access()))
                .map(operation ->
                        capability.name() + ": " + operation.route() + " must say by x-access who its wiring admits");
    }

    private static boolean says(Operation operation, Access access) {
        return operation.access().equals(access.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                || (access == Access.PUBLIC && operation.access().equals(SIGNATURE));
    }
}
