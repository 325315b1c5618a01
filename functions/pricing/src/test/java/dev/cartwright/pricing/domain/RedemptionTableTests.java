package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of redemptions in the README, row by row. */
class RedemptionTableTests {

    private static final Pattern ROW = Pattern.compile(
            "\\| (none|REDEEMED|REFUSED|RELEASED) \\| (RedeemPromotions|ReleasePromotions)(, used up or deleted)? \\| (\\w+) \\| (\\w*) ?\\|");
    private static final OrderId ORDER = new OrderId("ord_1");
    private static final PromotionId LAST = new PromotionId("last");

    private final InMemoryRedemptions redemptions = new InMemoryRedemptions();
    private final RedeemPromotions redeem = new RedeemPromotions(redemptions, redemptions);
    private final ReleasePromotions release = new ReleasePromotions(redemptions);

    record Step(String before, String hears, boolean usedUp, String after, String announces) {

        static Step of(MatchResult row) {
            return new Step(row.group(1), row.group(2), row.group(3) != null, row.group(4), row.group(5));
        }
    }

    static Stream<Step> documented() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md"))).results().map(Step::of);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void goesAsDocumented(Step step) {
        redemptions.promotion(LAST, new Limits(Optional.of(1L), Optional.empty()));
        become(step.before());
        if (step.usedUp()) {
            redemptions.delete(LAST);
        }
        redemptions.announced().clear();

        hear(step.hears());

        assertThat(state()).isEqualTo(step.after());
        assertThat(redemptions.announced().stream()
                        .map(event -> event.getClass().getSimpleName()))
                .containsExactlyElementsOf(step.announces().isEmpty() ? List.of() : List.of(step.announces()));
    }

    private void become(String state) {
        switch (state) {
            case "REDEEMED" -> hear("RedeemPromotions");
            case "REFUSED" -> {
                redemptions.delete(LAST);
                hear("RedeemPromotions");
                redemptions.promotion(LAST, new Limits(Optional.of(1L), Optional.empty()));
            }
            case "RELEASED" -> hear("ReleasePromotions");
            default -> {}
        }
    }

    private void hear(String command) {
        if (command.equals("RedeemPromotions")) {
            redeem.handle(new RedeemPromotions.Command(ORDER, Optional.of("ann"), List.of(LAST)));
        } else {
            release.handle(ORDER);
        }
    }

    private String state() {
        return redemptions
                .find(ORDER)
                .map(found -> found.value().getClass().getSimpleName().toUpperCase(Locale.ROOT))
                .orElse("none");
    }

    @Test
    void isComplete() throws IOException {
        assertThat(documented()).hasSize(9);
    }
}
