package dev.cartwright.embedded.view;

import dev.cartwright.embedded.table.TableFaults;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The faults that are switched on.
 *
 * @param tables of the stack's own tables; its seed draws those of services, too
 * @param services faults of calls to other services than tables: {@code events}, {@code sqs}, {@code ssm}
 * @param throttled functions whose invocations are all throttled
 * @param pausedQueues queues whose messages are not delivered
 * @param pausedStreams functions whose stream is not read
 * @param settings settings of providers, by the parameter that holds each: {@code {"/cartwright/local/services/psp": "https://..."}}
 */
public record StackFaults(
        TableFaults tables,
        List<ServiceFault> services,
        List<String> throttled,
        List<String> pausedQueues,
        List<String> pausedStreams,
        Map<String, String> settings) {

    public static final StackFaults NONE =
            new StackFaults(TableFaults.NONE, List.of(), List.of(), List.of(), List.of(), Map.of());

    /** What JSON leaves out is switched off. */
    public StackFaults {
        tables = tables == null ? TableFaults.NONE : tables;
        services = services == null ? List.of() : List.copyOf(services);
        throttled = throttled == null ? List.of() : List.copyOf(throttled);
        pausedQueues = pausedQueues == null ? List.of() : List.copyOf(pausedQueues);
        pausedStreams = pausedStreams == null ? List.of() : List.copyOf(pausedStreams);
        settings = settings == null ? Map.of() : Map.copyOf(settings);
    }

    /**
     * Calls of one service that meet a fault.
     *
     * @param operation empty for every operation
     * @param kind {@code FAILED}, {@code THROTTLED}, {@code ANSWER_LOST} or {@code LATE}
     * @param share of these calls, from 0 to 1
     * @param lateMs with {@code LATE} only
     */
    public record ServiceFault(String service, String operation, String kind, double share, long lateMs) {

        public static final Set<String> KINDS = Set.of("FAILED", "THROTTLED", "ANSWER_LOST", "LATE");
        private static final long LATEST_MS = 300_000;

        public ServiceFault {
            operation = operation == null ? "" : operation;
            if (service == null || service.isBlank() || service.equals("dynamodb")) {
                throw new IllegalArgumentException("a fault names its service; tables have faults of their own");
            }
            if (kind == null || !KINDS.contains(kind)) {
                throw new IllegalArgumentException("a fault is FAILED, THROTTLED, ANSWER_LOST or LATE, not " + kind);
            }
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share is from 0 to 1, not " + share);
            }
            if (lateMs < 0 || lateMs > LATEST_MS || (lateMs == 0) == kind.equals("LATE")) {
                throw new IllegalArgumentException("lateMs is for LATE, and from 1 to " + LATEST_MS);
            }
        }
    }

    public boolean any() {
        return !equals(NONE);
    }
}
