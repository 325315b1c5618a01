package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.events.CapabilityEvents;
import dev.cartwright.tools.events.Credentials;
import dev.cartwright.tools.events.EventTrial;
import dev.cartwright.tools.events.EventTrial.Verdict;
import dev.cartwright.tools.events.Invoker;
import dev.cartwright.tools.shop.StackClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every function answers its sample events as is expected; {@code localstack/check sam} does the same in containers. They come first:
 * other journeys send the contracts' examples, too, and may create the product that the samples order as a draft.
 */
@Order(1)
class EventsTests {

    /** What the example of the contract orders. */
    private static final String SKU = "MUG-SAND";

    @Test
    void areAnsweredAsIsExpected() {
        Shop.sell(SKU, 5, 1299);

        List<Verdict> verdicts = verdicts(StackClient.at(URI.create(Shop.stack().url())));

        assertThat(verdicts).filteredOn(verdict -> !verdict.passed()).isEmpty();
        assertThat(verdicts).hasSizeGreaterThan(130);
    }

    private static List<Verdict> verdicts(StackClient stack) {
        List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
        var aws = new AwsCalls(stack.aws());
        var trial = new EventTrial(aws, Invoker.embedded(aws), Credentials.of(stack, aws), verdicts::add);
        List<CapabilityEvents> capabilities = CapabilityEvents.of(stack, Shop.HOME);
        capabilities.forEach(capability -> capability.putState(aws));
        capabilities.forEach(trial::run);
        return verdicts;
    }
}
