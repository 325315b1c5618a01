package dev.cartwright.console;

import dev.cartwright.embedded.view.Masking;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item in a list.
 *
 * @param sort empty in a table without a sort key
 * @param rest its other attributes in one line
 */
public record ItemRow(String url, String partition, String sort, String rest) {

    private static final int LONGEST = 300;

    /** Masked, unless the reader wants to see all; its address never shows the key. */
    static ItemRow of(TableKeys shape, ObjectNode item, boolean unmasked) {
        ObjectNode plain = PlainItem.of(item);
        if (!unmasked) {
            plain = PrettyJson.object(Masking.mask(plain.toString()), "the item");
        }
        String partition = plain.path(shape.keys().partition()).asString("");
        String sort = plain.path(shape.keys().sort()).asString("");
        String url = TablesPage.itemUrl(shape.table(), shape.keyOf(item).toString());
        shape.keys().names().forEach(plain::remove);
        String rest = plain.toString();
        return new ItemRow(url, partition, sort, rest.length() > LONGEST ? rest.substring(0, LONGEST) + "…" : rest);
    }
}
