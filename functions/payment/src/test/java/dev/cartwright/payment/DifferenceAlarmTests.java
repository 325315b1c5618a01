package dev.cartwright.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.payment.domain.Difference;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDifferenceDetected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceAlarmTests {

    @ParameterizedTest
    @EnumSource(Difference.Kind.class)
    void ringsForEveryKind(Difference.Kind kind) throws IOException {
        String metric =
                "Metric: {Namespace: Cartwright, MetricName: %s, Dimensions: [{Name: stage, Value: !Ref Stage}, {Name: service, Value: payment}, {Name: reason, Value: %s}]}"
                        .formatted(PaymentDifferenceDetected.TYPE.name(), kind);

        assertThat(Files.readString(Path.of("template.yaml"))).contains(metric);
    }
}
