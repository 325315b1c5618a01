package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.view.StackFaults.ServiceFault;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Faults of calls to the services, drawn by chance from a seed. The tables have their own. */
public final class ServiceFaults {

    /** Where the error of a throttled call is not {@code ThrottlingException}. */
    private static final Map<String, AwsProblem> THROTTLED = Map.of(
            "sqs", new AwsProblem(403, "RequestThrottled", "Request is throttled."),
            "lambda", new AwsProblem(429, "TooManyRequestsException", "Rate Exceeded."));

    private volatile Drawn drawn = new Drawn(List.of(), new Random(0));

    private record Drawn(List<ServiceFault> faults, Random random) {

        /** The first that concerns the call and is drawn decides. */
        Optional<ServiceFault> next(String service, String operation) {
            return faults.stream()
                    .filter(one -> one.service().equals(service))
                    .filter(one -> one.operation().isEmpty() || one.operation().equals(operation))
                    .filter(one -> random.nextDouble() < one.share())
                    .findFirst();
        }
    }

    public List<ServiceFault> faults() {
        return drawn.faults();
    }

    /** From now on, instead of the faults so far. */
    public void meet(List<ServiceFault> faults, long seed) {
        drawn = new Drawn(List.copyOf(faults), new Random(seed));
    }

    /** @throws AwsProblem where the fault is an error */
    AwsReply answer(String service, String operation, Supplier<AwsReply> call) {
        Optional<ServiceFault> fault = drawn.next(service, operation);
        return fault.isEmpty() ? call.get() : answer(fault.get(), call);
    }

    private static AwsReply answer(ServiceFault fault, Supplier<AwsReply> call) {
        return switch (fault.kind()) {
            case "FAILED" -> throw failed();
            case "THROTTLED" -> throw throttled(fault.service());
            case "ANSWER_LOST" -> {
                var _ = call.get();
                throw failed();
            }
            case "LATE" -> late(fault.lateMs(), call);
            case String other -> throw new IllegalStateException("unknown fault " + other);
        };
    }

    private static AwsProblem failed() {
        return new AwsProblem(500, "InternalFailure", "A fault that was asked for.");
    }

    private static AwsProblem throttled(String service) {
        AwsProblem special = THROTTLED.get(service);
        return special == null ? new AwsProblem(400, "ThrottlingException", "Rate exceeded") : special;
    }

    private static AwsReply late(long ms, Supplier<AwsReply> call) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failed();
        }
        return call.get();
    }
}
