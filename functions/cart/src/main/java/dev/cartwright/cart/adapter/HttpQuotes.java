package dev.cartwright.cart.adapter;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.cartwright.cart.domain.Cart;
import dev.cartwright.cart.domain.Notice;
import dev.cartwright.cart.domain.Quote;
import dev.cartwright.cart.domain.Quotes;
import dev.cartwright.cart.domain.Sku;
import dev.cartwright.cart.domain.Visitor.Credentials;
import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.value.PostalAddress;
import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Quotes of pricing, by one call of {@code POST /v1/quotes} in the name of the cart's owner. */
public final class HttpQuotes implements Quotes {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int UNAUTHENTICATED = 401;
    private static final String PROBLEMS = "/problems/";

    private final Neighbour pricing;

    public HttpQuotes(Neighbour pricing) {
        this.pricing = pricing;
    }

    record QuoteRequest(
            List<AskedLine> lines,
            List<String> codes,
            @Nullable String currency,
            @Nullable Destination destination,
            @Nullable String shippingMethod,
            @Nullable String vatNumber) {

        record AskedLine(String sku, int quantity) {}

        record Destination(
                String country,
                @Nullable String region,
                @Nullable String postalCode) {

            static Destination of(PostalAddress address) {
                return new Destination(
                        address.country(),
                        address.regionCode().orElse(null),
                        address.postalCode().orElse(null));
            }
        }

        static QuoteRequest of(Cart cart) {
            var details = cart.details();
            return new QuoteRequest(
                    cart.lines().all().stream()
                            .map(line -> new AskedLine(line.sku().value(), line.quantity()))
                            .toList(),
                    details.codes(),
                    details.currency().orElse(null),
                    details.shippingAddress().map(Destination::of).orElse(null),
                    details.shippingMethod().orElse(null),
                    details.vatNumber().orElse(null));
        }
    }

    /** What a cart decides on; the rest is passed on as it is. */
    record QuoteAnswer(
            String currency,
            List<PricedLine> lines,
            List<Method> shippingMethods,
            List<Total> totals,
            List<Message> messages) {

        record PricedLine(String sku, long unitPrice) {}

        record Method(String method) {}

        record Total(String type, long amount) {}

        Optional<Money> total() {
            return totals.stream()
                    .filter(total -> total.type().equals("total"))
                    .findFirst()
                    .map(total -> Money.ofMinor(CurrencyUnit.of(currency), total.amount()));
        }

        record Message(String type, String code, @Nullable String path, String severity, String content) {

            Notice toNotice() {
                return new Notice(type, code, Optional.ofNullable(path).map(Message::inCart), severity, content);
            }

            /** Carts name the destination as their shipping address. */
            static String inCart(String path) {
                return path.replaceFirst("^\\$\\.destination\\b", "\\$.shippingAddress");
            }
        }
    }

    /** What is read of a problem. */
    record ProblemAnswer(
            @Nullable String type,
            @Nullable String detail,
            @Nullable List<FieldError> errors) {

        record FieldError(String pointer) {

            /** {@code /lines/0/quantity} is {@code $.lines[0].quantity}. */
            String path() {
                return QuoteAnswer.Message.inCart(
                        "$" + pointer.replaceAll("/(\\d+)", "[$1]").replace('/', '.'));
            }
        }

        Optional<Notice> toNotice() {
            return Optional.ofNullable(type)
                    .filter(uri -> uri.startsWith(PROBLEMS))
                    .map(uri -> Notice.refused(
                            uri.substring(PROBLEMS.length()), path(), Objects.requireNonNullElse(detail, "")));
        }

        private Optional<String> path() {
            return Optional.ofNullable(errors).stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .map(FieldError::path);
        }
    }

    @Override
    public Answer quote(Cart cart, Optional<Credentials> credentials) {
        Map<String, String> headers = credentials
                .map(passed -> Map.of("Authorization", passed.authorization()))
                .orElseGet(Map::of);
        Neighbour.Answer answer = pricing.post("/quotes", headers, QuoteRequest.of(cart));
        if (answer.isSuccess()) {
            return new Answer.Quoted(quote(answer.as(ObjectNode.class)));
        }
        return new Answer.Refused(answer.status() == UNAUTHENTICATED ? Notice.signedOut() : refusal(answer));
    }

    /** What is no problem of pricing's, such as a firewall's answer, is as good as none. */
    private static Notice refusal(Neighbour.Answer answer) {
        try {
            return answer.as(ProblemAnswer.class)
                    .toNotice()
                    .orElseThrow(() -> new Unavailable("pricing answers " + answer.status(), RETRY_AFTER));
        } catch (JacksonException unreadable) {
            throw new Unavailable("pricing answers " + answer.status(), RETRY_AFTER, unreadable);
        }
    }

    private static Quote quote(ObjectNode document) {
        QuoteAnswer answer = Json.mapper().treeToValue(document, QuoteAnswer.class);
        document.remove("messages");
        return new Quote(
                Json.write(document),
                answer.total(),
                unitPrices(answer),
                answer.shippingMethods().stream()
                        .map(QuoteAnswer.Method::method)
                        .collect(toSet()),
                answer.messages().stream().map(QuoteAnswer.Message::toNotice).toList());
    }

    /** A line that an error is about is there, and has no price. */
    private static Map<Sku, Money> unitPrices(QuoteAnswer answer) {
        var currency = CurrencyUnit.of(answer.currency());
        Set<String> wrong = answer.messages().stream()
                .filter(message -> message.type().equals("error"))
                .map(message -> String.valueOf(message.path()))
                .collect(toSet());
        return IntStream.range(0, answer.lines().size())
                .filter(n -> !wrong.contains("$.lines[" + n + "]"))
                .mapToObj(n -> answer.lines().get(n))
                .collect(toMap(line -> new Sku(line.sku()), line -> Money.ofMinor(currency, line.unitPrice())));
    }
}
