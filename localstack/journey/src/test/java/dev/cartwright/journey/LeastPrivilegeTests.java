package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Last of all and only together with the journeys, when every operation did what it does: none was refused anything, and none may
 * do what it never did.
 */
@Order(Integer.MAX_VALUE)
class LeastPrivilegeTests {

    @Test
    void noFunctionCalledWhatItsPolicyDoesNotAllow() {
        assertEveryOperationWorked();

        assertThat(Shop.stack().services().policies().denials()).isEmpty();
    }

    /** Each writes a log line when it did. */
    private static void assertEveryOperationWorked() {
        List<String> lines = Shop.console().lines().toList();

        assertThat(HostedOperation.all())
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(lines).as("what %s wrote", operation).anyMatch(operation::wrote));
    }

    @Test
    void noPolicyAllowsWhatNoJourneyUsed() {
        assertThat(Shop.stack().services().policies().unused())
                .as("take these out of the template, or write the journey that needs them")
                .isEmpty();
    }
}
