package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What answers requests and what works on messages never share concurrency: a function that waits for another must not hold what
 * the other needs. Requests share a function with requests, messages with sweeps and the whole outbox; an operation that is invoked
 * with an event of its own shape is alone.
 */
final class RequestsAndMessagesStayApart implements Rule<Capability> {

    private static final Set<Caller> OF_THE_INBOX = EnumSet.of(Caller.INBOX, Caller.SCHEDULE, Caller.OUTBOX);
    private static final Set<String> OUTBOX = Set.of("relayOutbox", "sweepOutbox");

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.template().functions().stream()
                .filter(function -> !belongTogether(capability, function))
                .map(function -> capability
                        .template()
                        .say(
                                function.id(),
                                "must host either requests, or messages, sweeps and the whole outbox, or"
                                        + " one operation with an event of its own shape, and not "
                                        + function.operations()));
    }

    private static boolean belongTogether(Capability capability, FunctionResource function) {
        List<Caller> callers = callers(capability, function);
        return callers.stream().allMatch(Caller::isOfTheApi)
                || (OF_THE_INBOX.containsAll(callers) && hasAllOrNone(function.operations()))
                || callers.equals(List.of(Caller.INVOCATION));
    }

    private static boolean hasAllOrNone(List<String> operations) {
        return operations.containsAll(OUTBOX) || OUTBOX.stream().noneMatch(operations::contains);
    }

    static List<Caller> callers(Capability capability, FunctionResource function) {
        return capability.triggersOf(function).entrySet().stream()
                .map(operation -> Caller.of(operation.getKey(), operation.getValue()))
                .toList();
    }
}
