package dev.cartwright.order.adapter;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.store.Row;
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
 * The row of what never moves, {@code ORDER#ord_... / CONTENT}: the lines (1,200 of the longest take 100 KB of the 400 KB that an
 * item may have) and all that names a person, which is in no index.
 */
final class ContentRow {

    static final String SORT = "CONTENT";

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
                    recipient.email(),
                    address.name(),
                    address.line1(),
                    address.line2().orElse(null),
                    address.city(),
                    address.postalCode(),
                    address.country());
        }

        Recipient toRecipient() {
            return new Recipient(
                    email, new Address(name, line1, Optional.ofNullable(line2), city, postalCode, country));
        }
    }

    static Row of(Order order) {
        return Row.at(OrderRow.PARTITION + order.id(), SORT)
                .with("recipient", Json.write(RecipientDocument.of(order.recipient())))
                .with("currency", order.total().getCurrencyUnit().getCode())
                .with(
                        "lines",
                        Json.write(order.lines().stream().map(LineDocument::of).toList()));
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
