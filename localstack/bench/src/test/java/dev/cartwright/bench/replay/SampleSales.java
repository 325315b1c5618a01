package dev.cartwright.bench.replay;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Two invented days in the columns of the real ones, with every oddity that the real ones have. */
final class SampleSales {

    private SampleSales() {}

    static Path file() {
        return Path.of(URI.create(Objects.requireNonNull(SampleSales.class.getResource("/replay/two-days.csv"))
                .toString()));
    }

    static List<SaleLine> lines() {
        return SalesFile.read(file());
    }

    static List<TradingDay> days() {
        return TradingDay.days(lines());
    }
}
