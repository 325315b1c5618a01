package dev.cartwright.kit.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestClock;
import dev.cartwright.kit.trace.XRayTracer;
import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SharedBreakerTests {

    private static final Duration OPEN = BreakerPolicy.standard().openFor();

    private final TestClock clock = new TestClock();
    private final CountingStates states =
            new CountingStates(states(LocalTable.fresh().table()));
    private final SharedBreaker here = breaker();
    private final SharedBreaker there = breaker();
    private int calls;

    private BreakerStates states(Table table) {
        return new TableBreakerStates(
                table, new Transactions(table, Json::write, new XRayTracer(), clock, (type, reason) -> {}));
    }

    private SharedBreaker breaker() {
        return new SharedBreaker("bank", states, BreakerPolicy.standard(), clock);
    }

    /** Counts what the table is asked. */
    private static final class CountingStates implements BreakerStates {

        private final BreakerStates states;
        private int reads;
        private int changes;

        CountingStates(BreakerStates states) {
            this.states = states;
        }

        @Override
        public BreakerState find(String service) {
            reads++;
            return states.find(service);
        }

        @Override
        public BreakerState change(String service, UnaryOperator<BreakerState> change) {
            changes++;
            return states.change(service, change);
        }
    }

    private String answer(SharedBreaker breaker) {
        return breaker.call(() -> {
            calls++;
            return "answer";
        });
    }

    private void fail(SharedBreaker breaker) {
        assertThatThrownBy(() -> breaker.call(() -> {
                    calls++;
                    throw new Unavailable("no answer", Duration.ZERO);
                }))
                .isInstanceOf(Unavailable.class);
    }

    private void fail(SharedBreaker breaker, int times) {
        for (int i = 0; i < times; i++) {
            fail(breaker);
        }
    }

    @Test
    void opensEverywhereAfterFailuresAnywhere() {
        fail(here, 3);
        fail(there, 2);

        clock.forward(Duration.ofSeconds(2));

        assertThatThrownBy(() -> answer(here))
                .isInstanceOfSatisfying(
                        Unavailable.class, open -> assertThat(open.retryAfter()).isEqualTo(OPEN));
        assertThat(calls).isEqualTo(5);
    }

    @Test
    void staysClosedWhileMostCallsAreAnswered() {
        for (int i = 0; i < 6; i++) {
            answer(here);
        }

        fail(here, 5);

        assertThat(answer(here)).isEqualTo("answer");
    }

    @Test
    void forgetsFailuresOfLongAgo() {
        fail(here, 4);
        clock.forward(Duration.ofMinutes(1));

        fail(here, 4);

        assertThat(answer(here)).isEqualTo("answer");
    }

    @Test
    void letsOneTryAgainAndClosesWhenItIsAnswered() {
        fail(here, 5);
        clock.forward(OPEN.plusSeconds(1));

        String tried = here.call(() -> {
            assertThatThrownBy(() -> answer(there)).isInstanceOf(Unavailable.class);
            return "tried";
        });

        clock.forward(Duration.ofSeconds(2));
        assertThat(tried).isEqualTo("tried");
        assertThat(answer(there)).isEqualTo("answer");
    }

    @Test
    void opensAgainAtOnceWhenTheTryFails() {
        fail(here, 5);
        clock.forward(OPEN.plusSeconds(1));
        int before = calls;

        fail(here);

        assertThatThrownBy(() -> answer(here)).isInstanceOf(Unavailable.class);
        assertThat(calls).isEqualTo(before + 1);
    }

    @Test
    void writesNothingForAnsweredCallsAndReadsOnceASecond() {
        for (int i = 0; i < 50; i++) {
            answer(here);
        }

        assertThat(states.changes).isZero();
        assertThat(states.reads).isEqualTo(1);
    }
}
