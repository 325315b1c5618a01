package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.pricing.domain.Limits;
import dev.cartwright.pricing.domain.OrderId;
import dev.cartwright.pricing.domain.PromotionId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The uses of a promotion: {@code USES#<promotion> / ALL} counts them, {@code .../ CUSTOMER#<subject>} those of a customer, and {@code
 * .../ ORDER#<order>} is there for each order that uses it.
 */
final class UsesRow {

    private static final String PARTITION = "USES#";
    private static final AttributeValue ONE = AttributeValue.fromN("1");

    private UsesRow() {}

    static Key inAll(PromotionId promotion) {
        return new Key(PARTITION + promotion, "ALL");
    }

    static Key byCustomer(PromotionId promotion, String customer) {
        return new Key(PARTITION + promotion, "CUSTOMER#" + customer);
    }

    static Row byOrder(PromotionId promotion, OrderId orderId) {
        return Row.at(PARTITION + promotion, "ORDER#" + orderId);
    }

    static void use(PromotionId promotion, Limits limits, Optional<String> customer) {
        count(inAll(promotion), limits.inAll());
        customer.ifPresent(subject -> count(byCustomer(promotion, subject), limits.perCustomer()));
    }

    private static void count(Key key, Optional<Long> limit) {
        if (limit.isEmpty()) {
            Transaction.current().update(key, "ADD uses :one", "", Map.of(":one", ONE));
            return;
        }
        Transaction.current()
                .update(
                        key,
                        "ADD uses :one",
                        "attribute_not_exists(uses) OR uses < :most",
                        Map.of(":one", ONE, ":most", AttributeValue.fromN(Long.toString(limit.get()))));
    }

    static void giveBack(PromotionId promotion, Optional<String> customer) {
        giveBack(inAll(promotion));
        customer.ifPresent(subject -> giveBack(byCustomer(promotion, subject)));
    }

    private static void giveBack(Key key) {
        Transaction.current()
                .update(
                        key,
                        "ADD uses :less",
                        "uses >= :one",
                        Map.of(":less", AttributeValue.fromN("-1"), ":one", ONE));
    }

    static long uses(Row row) {
        return row.number("uses");
    }
}
