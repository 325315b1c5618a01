package dev.cartwright.order.adapter;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.WireAddress;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.Quote;
import dev.cartwright.order.domain.Recipient;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What never moves: the lines and all that names a person, which is in no index. That of a small order is in the order's own
 * row; more is in {@code ORDER#ord_... / CONTENT} (1,200 of the longest lines with three discounts each take 300 KB of the 400 KB that
 * an item may have).
 */
final class ContentRow {

    static final String SORT = "CONTENT";

    /** In bytes: an address and some lines. */
    private static final int SMALL = 310;

    /** In bytes; an item takes 400 KB, with the names and the key. */
    private static final int MOST = 380_000;

    private ContentRow() {}

    record Content(Recipient recipient, Quote quote) {}

    record RecipientDocument(
            String email,
            String name,
            String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode,
            String country,
            @Nullable WireAddress billingAddress,
            @Nullable String vatNumber) {

        static RecipientDocument of(Recipient recipient) {
            var address = WireAddress.of(recipient.address());
            return new RecipientDocument(
                    recipient.email().value(),
                    address.name(),
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.region(),
                    address.postalCode(),
                    address.country(),
                    recipient.billingAddress().map(WireAddress::of).orElse(null),
                    recipient.vatNumber().orElse(null));
        }

        Recipient toRecipient() {
            return new Recipient(
                    new Email(email),
                    new WireAddress(name, line1, line2, city, region, postalCode, country).toAddress(),
                    Optional.ofNullable(billingAddress).map(WireAddress::toAddress),
                    Optional.ofNullable(vatNumber));
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

    private record Document(String recipient, String lines, String quote, String currency) {

        private Document {
            InvalidInput.unless(bytes(recipient, lines, quote) <= MOST, "the order has too many lines with discounts");
        }

        private static Document of(Order order) {
            return new Document(
                    Json.write(RecipientDocument.of(order.recipient())),
                    QuoteDocument.lines(order.quote()),
                    Json.write(QuoteDocument.of(order.quote())),
                    order.quote().currency().getCode());
        }

        private boolean isSmall() {
            return bytes(recipient, lines, quote) <= SMALL;
        }

        private static int bytes(String... texts) {
            return Stream.of(texts)
                    .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                    .sum();
        }

        private Row in(Row row) {
            return row.with("recipient", recipient)
                    .with("lines", lines)
                    .with("quote", quote)
                    .with("currency", currency);
        }
    }

    static Content read(Row row) {
        String lines = row.text("lines");
        QuoteDocument quote = row.findText("quote")
                .map(text -> Json.read(text, QuoteDocument.class))
                .orElseGet(() -> QuoteDocument.ofListPrices(lines));
        return new Content(
                Json.read(row.text("recipient"), RecipientDocument.class).toRecipient(),
                quote.toQuote(lines, CurrencyUnit.of(row.text("currency"))));
    }
}
