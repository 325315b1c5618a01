package dev.cartwright.catalog.function;

import dev.cartwright.catalog.domain.QuoteLines;
import dev.cartwright.catalog.domain.QuoteLines.Quote;
import dev.cartwright.catalog.domain.QuoteLines.Quoted;
import dev.cartwright.catalog.domain.QuoteLines.Reason;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.WireMoney;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/quotes}: contract/openapi.yaml#quoteLines. Reads only, so it needs no idempotency key. */
public final class QuoteLinesFunction implements Function<Request, Reply> {

    private final QuoteLines quoteLines;

    public QuoteLinesFunction(QuoteLines quoteLines) {
        this.quoteLines = quoteLines;
    }

    @Override
    public Reply apply(Request request) {
        return Reply.ok(QuoteView.of(quoteLines.handle(request.body(Body.class).toCommand())));
    }

    record Body(@Nullable String currency, List<Line> lines) {

        Body {
            lines = List.copyOf(lines);
            command(currency, lines);
        }

        record Line(String sku, int quantity) {

            Line {
                domain(sku, quantity);
            }

            private static QuoteLines.Line domain(String sku, int quantity) {
                return new QuoteLines.Line(sku, quantity);
            }
        }

        QuoteLines.Command toCommand() {
            return command(currency, lines);
        }

        private static QuoteLines.Command command(@Nullable String currency, List<Line> lines) {
            return new QuoteLines.Command(
                    Optional.ofNullable(currency)
                            .map(code -> new WireMoney(0, code).toMoney().getCurrencyUnit()),
                    lines.stream()
                            .map(line -> Line.domain(line.sku(), line.quantity()))
                            .toList());
        }
    }

    record QuoteView(String currency, WireMoney total, List<LineView> lines, List<RefusalView> refusals) {

        record LineView(String sku, int quantity, WireMoney unitPrice, WireMoney lineTotal, String title) {

            static LineView of(Quoted quoted) {
                return new LineView(
                        quoted.line().sku(),
                        quoted.line().quantity(),
                        WireMoney.of(quoted.unitPrice()),
                        WireMoney.of(quoted.total()),
                        quoted.title());
            }
        }

        record RefusalView(String sku, Reason reason) {}

        static QuoteView of(Quote quote) {
            Money total = quote.total();
            return new QuoteView(
                    total.getCurrencyUnit().getCode(),
                    WireMoney.of(total),
                    quote.lines().stream().map(LineView::of).toList(),
                    quote.refusals().stream()
                            .map(refusal -> new RefusalView(refusal.sku(), refusal.reason()))
                            .toList());
        }
    }
}
