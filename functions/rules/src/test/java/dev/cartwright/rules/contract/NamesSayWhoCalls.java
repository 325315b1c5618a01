package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Implementation;
import dev.cartwright.rules.shop.Rule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A function's logical id says who calls it: all its operations have that caller, and so the same rights. What only a schedule calls
 * is named after its work; an operation that is alone because of its event names its function itself.
 */
final class NamesSayWhoCalls implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.template().functions().stream()
                .filter(function -> !isNamed(function, callers(capability, function)))
                .map(function -> capability
                        .template()
                        .say(
                                function.id(),
                                "must be named after the one caller of its operations, who are now "
                                        + callers(capability, function)));
    }

    /** A schedule and an outbox besides messages are the inbox's. */
    private static Set<Caller> callers(Capability capability, FunctionResource function) {
        var callers = new TreeSet<>(RequestsAndMessagesStayApart.callers(capability, function));
        if (callers.contains(Caller.INBOX)) {
            callers.removeAll(Set.of(Caller.SCHEDULE, Caller.OUTBOX));
        }
        return callers;
    }

    private static boolean isNamed(FunctionResource function, Set<Caller> callers) {
        if (callers.size() != 1) {
            return false;
        }
        return switch (callers.iterator().next()) {
            case SCHEDULE -> Stream.of(Caller.values()).noneMatch(caller -> caller.names(function.id()));
            case INVOCATION ->
                function.operations().stream().map(Implementation::classOf).allMatch(function.id()::equals);
            case Caller caller -> caller.names(function.id());
        };
    }
}
