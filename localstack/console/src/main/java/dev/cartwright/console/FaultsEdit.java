package dev.cartwright.console;

import dev.cartwright.embedded.table.TableFaults;
import dev.cartwright.embedded.view.StackFaults;
import dev.cartwright.embedded.view.StackFaults.ServiceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Faults with one more or one fewer. */
public final class FaultsEdit {

    private static final String TABLES = "dynamodb";

    private final StackFaults faults;

    FaultsEdit(StackFaults faults) {
        this.faults = faults;
    }

    /**
     * One fault that is switched on.
     *
     * @param what its kind, and with the value what {@link #without} takes
     */
    public record On(String what, String value, String text) {}

    List<On> list() {
        List<On> list = new ArrayList<>();
        if (!faults.tables().equals(TableFaults.NONE)) {
            list.add(new On("tables", "all", "tables: " + PrettyJson.line(faults.tables())));
        }
        faults.services().stream()
                .map(FaultsEdit::text)
                .map(text -> new On("service", text, text))
                .forEach(list::add);
        add(list, "throttled", faults.throttled(), "is throttled: all its invocations");
        add(list, "queue", faults.pausedQueues(), "is paused: its messages wait");
        add(list, "stream", faults.pausedStreams(), "gets nothing from its stream");
        faults.settings().forEach((name, value) -> list.add(new On("setting", name, name + " is " + value)));
        return list;
    }

    private static void add(List<On> list, String what, List<String> values, String text) {
        values.forEach(value -> list.add(new On(what, value, value + " " + text)));
    }

    private static String text(ServiceFault fault) {
        String operation = fault.operation().isEmpty() ? "every call" : fault.operation();
        String late = fault.lateMs() == 0 ? "" : " by " + fault.lateMs() + " ms";
        return "%s %s: %s%s, %d %% of them"
                .formatted(fault.service(), operation, fault.kind(), late, Math.round(100 * fault.share()));
    }

    StackFaults with(PageCall call) {
        String value = call.field("value");
        return switch (call.field("what")) {
            case "service" -> call.field("service").equals(TABLES) ? withTable(call) : withService(call);
            case "throttled" -> of(more(faults.throttled(), value), faults.pausedQueues(), faults.pausedStreams());
            case "queue" -> of(faults.throttled(), more(faults.pausedQueues(), value), faults.pausedStreams());
            case "stream" -> of(faults.throttled(), faults.pausedQueues(), more(faults.pausedStreams(), value));
            case "setting" -> with(faults.settings(), call.field("name"), value);
            case String other -> throw new IllegalArgumentException("there is no fault " + other);
        };
    }

    StackFaults without(String what, String value) {
        return switch (what) {
            case "tables" -> with(TableFaults.NONE, faults.services());
            case "service" ->
                with(
                        faults.tables(),
                        faults.services().stream()
                                .filter(fault -> !text(fault).equals(value))
                                .toList());
            case "throttled" -> of(fewer(faults.throttled(), value), faults.pausedQueues(), faults.pausedStreams());
            case "queue" -> of(faults.throttled(), fewer(faults.pausedQueues(), value), faults.pausedStreams());
            case "stream" -> of(faults.throttled(), faults.pausedQueues(), fewer(faults.pausedStreams(), value));
            case "setting" -> with(faults.settings(), value, "");
            case String other -> throw new IllegalArgumentException("there is no fault " + other);
        };
    }

    private StackFaults withService(PageCall call) {
        var fault = new ServiceFault(
                call.field("service"), call.field("operation"), call.field("kind"), share(call), late(call));
        return with(
                faults.tables(),
                Stream.concat(faults.services().stream(), Stream.of(fault)).toList());
    }

    /** Through JSON, because one fault of requests is known to the tables only. */
    private StackFaults withTable(PageCall call) {
        ObjectNode tables = PrettyJson.object(PrettyJson.of(faults.tables()), "the faults");
        ObjectNode request = tables.withArray("requests").addObject();
        if (!call.field("operation").isEmpty()) {
            request.put("operation", call.field("operation"));
        }
        if (!call.field("table").isEmpty()) {
            request.put("table", call.field("table"));
        }
        request.put("fault", call.field("kind")).put("share", share(call)).put("lateMs", late(call));
        return with(PrettyJson.value(tables.toString(), TableFaults.class), faults.services());
    }

    private static double share(PageCall call) {
        return call.number("percent", 100, 100) / 100.0;
    }

    private static long late(PageCall call) {
        return call.field("kind").equals("LATE") ? call.number("lateMs", 1_000, 300_000) : 0;
    }

    private StackFaults with(TableFaults tables, List<ServiceFault> services) {
        return new StackFaults(
                tables, services, faults.throttled(), faults.pausedQueues(), faults.pausedStreams(), faults.settings());
    }

    private StackFaults of(List<String> throttled, List<String> queues, List<String> streams) {
        return new StackFaults(faults.tables(), faults.services(), throttled, queues, streams, faults.settings());
    }

    private StackFaults with(Map<String, String> settings, String name, String value) {
        Map<String, String> changed = new TreeMap<>(settings);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new StackFaults(
                faults.tables(),
                faults.services(),
                faults.throttled(),
                faults.pausedQueues(),
                faults.pausedStreams(),
                changed);
    }

    private static List<String> more(List<String> list, String value) {
        return Stream.concat(list.stream(), Stream.of(value)).distinct().toList();
    }

    private static List<String> fewer(List<String> list, String value) {
        return list.stream().filter(one -> !one.equals(value)).toList();
    }
}
