package dev.cartwright.bench.load;

import static dev.cartwright.tools.report.Durations.ms;

import dev.cartwright.tools.report.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The measurements as tables or as one JSON document. */
final class LoadReport {

    private static final List<String> WORK =
            List.of(Shopper.LIST, Shopper.READ, Shopper.FILL, Shopper.PLACE, Shopper.CONFIRM, Shopper.ORDER);
    private static final List<String> ALL =
            Stream.concat(WORK.stream(), Stream.of(Shopper.READ_WITH_STOCK)).toList();

    private LoadReport() {}

    static TextTable times(LoadStep step, List<String> work) {
        var table = new TextTable("ms", "p50", "p95", "p99", "per second");
        for (String what : work) {
            var times = step.times(what);
            table.row(
                    what,
                    ms(times.percentile(50)),
                    ms(times.percentile(95)),
                    ms(times.percentile(99)),
                    step.perSecond(what));
        }
        return table;
    }

    static String order(LoadStep step) {
        var text = new StringBuilder("%n%d shoppers: %.1f orders/s, %d errors, %.1f ms CPU an order%n"
                .formatted(
                        step.shoppers(),
                        step.perSecond(Shopper.ORDER),
                        step.measurements().errorCount(),
                        step.cpuMsPerOrder()));
        List<String> done =
                WORK.stream().filter(what -> step.times(what).count() > 0).toList();
        text.append(times(step, done)).append('\n');
        text.append(cpu(step)).append('\n');
        step.measurements()
                .errors()
                .forEach((kind, count) -> text.append("error, %d times: %s%n".formatted(count, kind)));
        return text.toString();
    }

    private static TextTable cpu(LoadStep step) {
        var table = new TextTable("CPU by part", "ms an order");
        step.cpu().forEach(part -> table.row(part.getKey(), step.cpuMsPerOrder(part.getValue())));
        return table;
    }

    static Map<String, Object> document(LoadStep step) {
        var times = new ArrayList<Map<String, Object>>();
        for (String what : ALL) {
            var durations = step.times(what);
            if (durations.count() > 0) {
                times.add(Map.of(
                        "work", what,
                        "p50Ms", ms(durations.percentile(50)),
                        "p95Ms", ms(durations.percentile(95)),
                        "p99Ms", ms(durations.percentile(99)),
                        "perSecond", step.perSecond(what)));
            }
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("shoppers", step.shoppers());
        document.put("times", times);
        document.put("errors", step.measurements().errors());
        var cpu = new LinkedHashMap<String, Object>();
        step.cpu().forEach(part -> cpu.put(part.getKey(), step.cpuMsPerOrder(part.getValue())));
        document.put("cpuMsPerOrder", cpu);
        return document;
    }
}
