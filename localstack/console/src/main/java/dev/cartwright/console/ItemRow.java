package dev.cartwright.console;

import dev.cartwright.embedded.view.Masking;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item in a list.
 *
 * @param sort empty in a table without a sort key
 * @param rest its other attributes in one line, masked
 */
public record ItemRow(String url, String partition, String sort, String rest) {

    private static final int LONGEST = 300;

    static ItemRow of(TableKeys shape, ObjectNode item) {
        ObjectNode plain = PlainItem.of(item);
        String partition = plain.path(shape.keys().partition()).asString("");
        String sort = plain.path(shape.keys().sort()).asString("");
        String url = TablesPage.itemUrl(shape.table(), shape.keyOf(item).toString());
        shape.keys().names().forEach(plain::remove);
        String rest = Masking.mask(plain.toString());
        return new ItemRow(url, partition, sort, rest.length() > LONGEST ? rest.substring(0, LONGEST) + "…" : rest);
    }
}
