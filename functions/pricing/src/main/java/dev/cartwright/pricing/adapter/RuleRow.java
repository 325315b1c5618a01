package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;

/**
 * A definition: {@code <kind> / <id>}, such as {@code PROMOTIONS / autumn}, and a copy of it wherever a quote looks for it, such as
 * {@code TAX#GB / gb-standard}. The row of a removed one is {@code REMOVED#<kind> / <id>}.
 */
final class RuleRow {

    private RuleRow() {}

    static Row of(Key key, Object rule) {
        return Row.at(key.pk(), key.sk()).with("rule", RuleJson.write(rule));
    }

    static <T> T read(Row row, Class<T> type) {
        return RuleJson.read(row.text("rule"), type);
    }

    static Key removed(Key key) {
        return new Key("REMOVED#" + key.pk(), key.sk());
    }
}
