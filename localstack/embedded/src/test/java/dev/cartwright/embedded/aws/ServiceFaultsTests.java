package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.view.StackFaults.ServiceFault;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceFaultsTests {

    private final ServiceFaults faults = new ServiceFaults();
    private final AtomicInteger executed = new AtomicInteger();

    private AwsReply call(String service, String operation) {
        return faults.answer(service, operation, () -> {
            executed.incrementAndGet();
            return AwsReply.json(JsonTrees.object());
        });
    }

    private void meet(String kind, double share) {
        faults.meet(List.of(new ServiceFault("events", "PutEvents", kind, share, kind.equals("LATE") ? 1 : 0)), 7);
    }

    @Test
    void failsBeforeTheCall() {
        meet("FAILED", 1);

        assertThatThrownBy(() -> call("events", "PutEvents"))
                .hasToString("InternalFailure: A fault that was asked for.");

        assertThat(executed).hasValue(0);
    }

    @Test
    void losesTheAnswerAfterTheCall() {
        meet("ANSWER_LOST", 1);

        assertThatThrownBy(() -> call("events", "PutEvents")).isInstanceOf(AwsProblem.class);

        assertThat(executed).hasValue(1);
    }

    @Test
    void throttlesWithTheServicesOwnError() {
        meet("THROTTLED", 1);

        assertThatThrownBy(() -> call("events", "PutEvents")).hasMessage("Rate exceeded");
    }

    @Test
    void leavesOtherOperationsAndServicesAlone() {
        meet("FAILED", 1);

        assertThat(call("events", "ListRules").status()).isEqualTo(200);
        assertThat(call("sqs", "PutEvents").status()).isEqualTo(200);
    }

    @Test
    void drawsTheSameSequenceFromTheSameSeed() {
        meet("FAILED", 0.5);
        List<Boolean> first = IntStream.range(0, 50).mapToObj(_ -> fails()).toList();
        meet("FAILED", 0.5);
        List<Boolean> second = IntStream.range(0, 50).mapToObj(_ -> fails()).toList();

        assertThat(second).isEqualTo(first).contains(true, false);
    }

    private boolean fails() {
        try {
            return call("events", "PutEvents").status() != 200;
        } catch (AwsProblem failed) {
            return true;
        }
    }

    @Test
    void refusesAFaultThatIsNone() {
        assertThatThrownBy(() -> new ServiceFault("events", "", "BROKEN", 1, 0))
                .hasMessageContaining("FAILED, THROTTLED, ANSWER_LOST or LATE");
        assertThatThrownBy(() -> new ServiceFault("events", "", "LATE", 1, 0)).hasMessageContaining("lateMs");
    }
}
