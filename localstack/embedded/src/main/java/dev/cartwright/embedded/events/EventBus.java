package dev.cartwright.embedded.events;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.event.ruler.Machine;

/** One bus: its rules, matched by AWS's own event-ruler. */
final class EventBus {

    private final Machine machine = Machine.builder().build();
    private final Map<String, Rule> rules = new HashMap<>();

    /** @throws IOException if the pattern is invalid */
    void add(Rule rule, String pattern) throws IOException {
        machine.addRule(rule.arn(), pattern);
        rules.put(rule.arn(), rule);
    }

    Collection<Rule> rules() {
        return rules.values();
    }

    /** @param envelope a complete event as delivered */
    List<Rule> matching(String envelope) {
        try {
            List<Rule> matching = new ArrayList<>();
            for (Object arn : machine.rulesForJSONEvent(envelope)) {
                matching.add(rules.get(arn));
            }
            return matching;
        } catch (Exception e) {
            throw new IllegalStateException("cannot match " + envelope, e);
        }
    }
}
