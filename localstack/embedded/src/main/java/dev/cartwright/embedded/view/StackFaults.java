package dev.cartwright.embedded.view;

import dev.cartwright.embedded.table.TableFaults;
import java.util.List;
import java.util.Map;

/**
 * The faults that are switched on.
 *
 * @param tables of the stack's own tables
 * @param services faults of calls to other services than tables: {@code events}, {@code sqs}, {@code ssm}
 * @param throttled functions whose invocations are all throttled
 * @param pausedQueues queues whose messages are not delivered
 * @param settings settings of providers, by the parameter that holds each: {@code {"/cartwright/local/psp/mode": "slow"}}
 */
public record StackFaults(
        TableFaults tables,
        List<ServiceFault> services,
        List<String> throttled,
        List<String> pausedQueues,
        Map<String, String> settings) {

    public static final StackFaults NONE = new StackFaults(TableFaults.NONE, List.of(), List.of(), List.of(), Map.of());

    /**
     * Calls of one service that meet a fault.
     *
     * @param operation empty for every operation
     * @param kind {@code FAILED}, {@code THROTTLED}, {@code ANSWER_LOST} or {@code LATE}
     * @param share of these calls, from 0 to 1
     * @param lateMs with {@code LATE} only
     */
    public record ServiceFault(String service, String operation, String kind, double share, long lateMs) {}

    public boolean any() {
        return !equals(NONE);
    }
}
