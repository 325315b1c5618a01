package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.metric.Alarm;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After the journeys and their faults: what alarms watch are metrics that there are. */
@Order(Integer.MAX_VALUE)
class AlarmTests {

    @Test
    void everyAlarmWatchesAMetricThatTheShopEmitted() {
        List<Alarm> alarms = Alarm.declaredIn(Shop.stack().application());

        assertThat(alarms).isNotEmpty();
        assertThat(alarms)
                .allSatisfy(alarm -> assertThat(alarm.unfed(Shop.stack().metrics()))
                        .as(alarm.label())
                        .isEmpty());
    }
}
