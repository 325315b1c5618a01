package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.Redemption.Redeemed;
import dev.cartwright.pricing.domain.Redemption.Refused;
import dev.cartwright.pricing.domain.Redemption.Released;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What redemptions do wherever they are kept. */
public abstract class RedemptionsContract {

    private static final OrderId ORDER = new OrderId("ord_1");
    private static final PromotionId LAST = new PromotionId("last");
    private static final Optional<String> ANN = Optional.of("ann");
    private static final Limits TWICE = new Limits(Optional.of(2L), Optional.of(1L));

    protected abstract Redemptions redemptions();

    protected abstract PromotionUses uses();

    /** Makes a promotion with these limits. */
    protected abstract void promotion(PromotionId id, Limits limits);

    protected abstract void commit(Runnable work);

    private static Redeemed redeemed(String order, Optional<String> customer) {
        return new Redeemed(new OrderId(order), customer, List.of(LAST));
    }

    private void use(Redeemed by) {
        commit(() -> redemptions().use(LAST, TWICE, by));
    }

    static Stream<Redemption> states() {
        return Stream.of(
                redeemed("ord_1", ANN),
                redeemed("ord_1", Optional.empty()),
                new Refused(ORDER, List.of(LAST, new PromotionId("more"))),
                new Released(ORDER));
    }

    @ParameterizedTest
    @MethodSource("states")
    void keepsEveryState(Redemption redemption) {
        commit(() -> redemptions().save(Versioned.unsaved(redemption), redemption));

        assertThat(redemptions().find(ORDER)).contains(new Versioned<>(redemption, 1));
    }

    @Test
    void findsNoneOfAnotherOrder() {
        assertThat(redemptions().find(ORDER)).isEmpty();
    }

    @Test
    void tellsTheLimitsOfPromotionsThatThereAre() {
        promotion(LAST, TWICE);

        assertThat(redemptions().limits(List.of(LAST, new PromotionId("gone")))).isEqualTo(Map.of(LAST, TWICE));
    }

    @Test
    void countsUsesInAllAndByCustomer() {
        use(redeemed("ord_1", ANN));
        use(redeemed("ord_2", Optional.empty()));

        assertThat(uses().find(Set.of(LAST), ANN)).isEqualTo(Map.of(LAST, new Uses(2, 1)));
        assertThat(uses().find(Set.of(LAST), Optional.of("bob"))).isEqualTo(Map.of(LAST, new Uses(2, 0)));
        assertThat(uses().find(Set.of(new PromotionId("more")), ANN)).isEmpty();
    }

    @Test
    void countsNoUseBeyondALimit() {
        use(redeemed("ord_1", ANN));

        assertThatThrownBy(() -> use(redeemed("ord_2", ANN))).isNotNull();
        use(redeemed("ord_3", Optional.of("bob")));
        assertThatThrownBy(() -> use(redeemed("ord_4", Optional.of("cid")))).isNotNull();

        assertThat(uses().find(Set.of(LAST), ANN)).isEqualTo(Map.of(LAST, new Uses(2, 1)));
    }

    @Test
    void countsAnOrderOnce() {
        use(redeemed("ord_1", Optional.empty()));

        assertThatThrownBy(() -> use(redeemed("ord_1", Optional.empty()))).isNotNull();
    }

    @Test
    void givesAUseBack() {
        use(redeemed("ord_1", ANN));

        commit(() -> redemptions().giveBack(LAST, redeemed("ord_1", ANN)));
        use(redeemed("ord_2", ANN));

        assertThat(uses().find(Set.of(LAST), ANN)).isEqualTo(Map.of(LAST, new Uses(1, 1)));
    }
}
