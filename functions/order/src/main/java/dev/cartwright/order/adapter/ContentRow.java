package dev.cartwright.order.adapter;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.value.Email;
import dev.cartwright.order.domain.Address;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.Recipient;
import dev.cartwright.order.domain.Sku;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What never moves: the lines and all that names a person, which is in no index. That of a small order is in the order's own
 * row; more is in {@code ORDER#ord_... / CONTENT} (1,200 lines of the longest take 100 KB of the 400 KB that an item may have).
 */
final class ContentRow {

    static final String SORT = "CONTENT";

    /** In characters: an address and about ten lines. */
    private static final int SMALL = 310;

    private ContentRow() {}

    record Content(Recipient recipient, List<OrderLine> lines) {}

    /** {@code ["MUG-SAND", 2, 1299]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record LineDocument(String sku, int quantity, long unitPriceMinor) {

        static LineDocument of(OrderLine line) {
            return new LineDocument(
                    line.sku().value(), line.quantity(), line.unitPrice().getAmountMinorLong());
        }

        OrderLine toLine(CurrencyUnit currency) {
            return new OrderLine(new Sku(sku), quantity, Money.ofMinor(currency, unitPriceMinor));
        }
    }

    record RecipientDocument(
            String email,
            String name,
            String line1,
            @Nullable String line2,
            String city,
            String postalCode,
            String country) {

        static RecipientDocument of(Recipient recipient) {
            Address address = recipient.address();
            return new RecipientDocument(
                    recipient.email().value(),
                    address.name(),
                    address.line1(),
                    address.line2().orElse(null),
                    address.city(),
                    address.postalCode(),
                    address.country());
        }

        Recipient toRecipient() {
            return new Recipient(
                    new Email(email), new Address(name, line1, Optional.ofNullable(line2), city, postalCode, country));
        }
    }

    /** A row of its own for what is too large to be written again with each step. */
    static Optional<Row> apart(Order order) {
        var document = Document.of(order);
        return document.isSmall()
                ? Optional.empty()
                : Optional.of(document.in(Row.at(OrderRow.PARTITION + order.id(), SORT)));
    }

    /** Adds what is small to the order's own row, which then still takes less than the KB that is billed anyway. */
    static Row with(Row row, Order order) {
        var document = Document.of(order);
        return document.isSmall() ? document.in(row) : row;
    }

    private record Document(String recipient, String lines, String currency) {

        private static Document of(Order order) {
            return new Document(
                    Json.write(RecipientDocument.of(order.recipient())),
                    Json.write(order.lines().stream().map(LineDocument::of).toList()),
                    order.total().getCurrencyUnit().getCode());
        }

        private boolean isSmall() {
            return recipient.length() + lines.length() <= SMALL;
        }

        private Row in(Row row) {
            return row.with("recipient", recipient).with("lines", lines).with("currency", currency);
        }
    }

    static Content read(Row row) {
        var currency = CurrencyUnit.of(row.text("currency"));
        return new Content(
                Json.read(row.text("recipient"), RecipientDocument.class).toRecipient(),
                List.of(Json.read(row.text("lines"), LineDocument[].class)).stream()
                        .map(line -> line.toLine(currency))
                        .toList());
    }
}
