package dev.cartwright.pricing.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.Code;
import dev.cartwright.pricing.domain.Conditions;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.Discount;
import dev.cartwright.pricing.domain.Limits;
import dev.cartwright.pricing.domain.Lookup;
import dev.cartwright.pricing.domain.Percent;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.PromotionEffect;
import dev.cartwright.pricing.domain.PromotionId;
import dev.cartwright.pricing.domain.Promotions;
import dev.cartwright.pricing.domain.Scope;
import dev.cartwright.pricing.domain.Validity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DynamoPromotionsTests {

    private static final Promotion WITH_CODE = promotion(Code.find("TENTH"), Validity.ALWAYS);
    private static final Promotion AUTOMATIC =
            promotion(Optional.empty(), new Validity(Optional.of(Instant.EPOCH), Optional.empty()));
    private static final Set<Lookup> EVERY = Set.of(Lookup.EVERY);

    private final LocalTable local = LocalTable.fresh();
    private final Transactions committed = local.transactions();
    private final Definitions<Promotion> definitions =
            DynamoDefinitions.ofPromotions(local.table(), InstantSource.system());
    private final Promotions promotions = new DynamoPromotions(local.table(), InstantSource.system());

    private static Promotion promotion(Optional<Code> code, Validity validity) {
        return promotion("tenth", code, Set.of(), validity);
    }

    private static Promotion promotion(String id, Optional<Code> code, Set<String> groups, Validity validity) {
        return new Promotion(
                new PromotionId(id),
                "A tenth",
                code,
                0,
                true,
                Optional.empty(),
                new Conditions(Scope.ALL, Optional.empty(), Optional.empty(), groups, Set.of(), false, validity),
                new PromotionEffect.OffOrder(Scope.ALL, new Discount.PercentOff(Percent.of("10"))),
                Optional.empty(),
                Limits.NONE);
    }

    @Test
    void findsByTheKeysThatAPromotionHasNow() {
        committed.run(() -> definitions.save(Versioned.unsaved(WITH_CODE), WITH_CODE));

        committed.run(() -> definitions.save(new Versioned<>(WITH_CODE, 1), AUTOMATIC));

        assertThat(promotions.find(EVERY)).containsExactly(AUTOMATIC);
        assertThat(promotions.find(Set.of(new Lookup.ByCode(WITH_CODE.code().orElseThrow()))))
                .isEmpty();
    }

    @Test
    void needsTheCodeAfterALostRaceToDropIt() {
        committed.run(() -> definitions.save(Versioned.unsaved(WITH_CODE), WITH_CODE));

        assertThatThrownBy(() -> committed.run(() -> definitions.save(new Versioned<>(WITH_CODE, 7), AUTOMATIC)))
                .isNotNull();

        assertThat(promotions.find(EVERY)).isEmpty();
    }

    @Test
    void doesNotReadForEverybodyWhatIsForAGroup() {
        Promotion forGroup = promotion("group", Optional.empty(), Set.of("trade"), Validity.ALWAYS);

        committed.run(() -> definitions.save(Versioned.unsaved(forGroup), forGroup));

        assertThat(local.table().find(PromotionFiles.key(Lookup.EVERY))).isEmpty();
        assertThat(promotions.find(Set.of(Lookup.EVERY))).isEmpty();
        assertThat(promotions.find(Set.of(Lookup.EVERY, new Lookup.ByGroup("trade"))))
                .containsExactly(forGroup);
    }

    @Test
    void takesEndedPromotionsOutOfAFileWhenAnotherIsAdded() {
        Validity ended = new Validity(Optional.empty(), Optional.of(Instant.EPOCH.plusSeconds(1)));
        Promotion over = promotion("over", Optional.empty(), Set.of(), ended);
        committed.run(() -> definitions.save(Versioned.unsaved(over), over));

        committed.run(() -> definitions.save(Versioned.unsaved(AUTOMATIC), AUTOMATIC));

        assertThat(PromotionFiles.all(
                        local.table().find(PromotionFiles.key(Lookup.EVERY)).orElseThrow()))
                .containsExactly("tenth");
        assertThat(promotions.all()).containsExactlyInAnyOrder(over, AUTOMATIC);
    }
}
