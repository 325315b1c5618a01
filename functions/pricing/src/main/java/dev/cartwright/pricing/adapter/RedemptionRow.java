package dev.cartwright.pricing.adapter;

import static java.util.stream.Collectors.joining;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.pricing.domain.OrderId;
import dev.cartwright.pricing.domain.PromotionId;
import dev.cartwright.pricing.domain.Redemption;
import dev.cartwright.pricing.domain.Redemption.Redeemed;
import dev.cartwright.pricing.domain.Redemption.Refused;
import dev.cartwright.pricing.domain.Redemption.Released;
import java.util.Arrays;
import java.util.List;

/** What an order did with promotions: {@code REDEMPTION#ord_... / REDEMPTION}. */
final class RedemptionRow {

    private static final String PARTITION = "REDEMPTION#";
    private static final String SORT = "REDEMPTION";

    private RedemptionRow() {}

    private enum State {
        REDEEMED,
        REFUSED,
        RELEASED
    }

    static Key key(OrderId orderId) {
        return new Key(PARTITION + orderId, SORT);
    }

    static Row of(Redemption redemption) {
        Row row = Row.at(PARTITION + redemption.orderId(), SORT);
        return switch (redemption) {
            case Redeemed redeemed -> {
                redeemed.customer().ifPresent(customer -> row.with("customer", customer));
                yield row.with("state", State.REDEEMED.name()).with("promotions", text(redeemed.promotions()));
            }
            case Refused refused ->
                row.with("state", State.REFUSED.name()).with("promotions", text(refused.promotions()));
            case Released _ -> row.with("state", State.RELEASED.name());
        };
    }

    static Redemption read(Row row) {
        var orderId = new OrderId(row.text("pk").substring(PARTITION.length()));
        return switch (State.valueOf(row.text("state"))) {
            case REDEEMED -> new Redeemed(orderId, row.findText("customer"), promotions(row));
            case REFUSED -> new Refused(orderId, promotions(row));
            case RELEASED -> new Released(orderId);
        };
    }

    private static String text(List<PromotionId> promotions) {
        return promotions.stream().map(PromotionId::value).collect(joining(" "));
    }

    private static List<PromotionId> promotions(Row row) {
        return Arrays.stream(row.text("promotions").split(" ", -1))
                .map(PromotionId::new)
                .toList();
    }
}
