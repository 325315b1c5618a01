package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.domain.QuotePrices;
import dev.cartwright.pricing.domain.QuoteRequest;
import dev.cartwright.pricing.domain.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/admin/quotes/explanations}: contract/openapi.yaml#explainQuote. Reads only, so it needs no idempotency key. */
public final class ExplainQuoteFunction implements Function<Request, Reply> {

    private final Function<InstantSource, QuotePrices> quotePrices;
    private final InstantSource clock;

    /** @param quotePrices at the time of a clock */
    public ExplainQuoteFunction(Function<InstantSource, QuotePrices> quotePrices, InstantSource clock) {
        this.quotePrices = quotePrices;
        this.clock = clock;
    }

    @Override
    public Reply apply(Request request) {
        Body body = request.body(Body.class);
        QuotePrices.Explained explained = quotePrices.apply(body.time(clock)).explain(body.toRequest());
        return Reply.ok(View.of(explained));
    }

    /** The body of a quote, and whose quote it is when. */
    record Body(
            List<QuoteBody.Line> lines,
            @Nullable List<String> codes,
            @Nullable String currency,
            QuoteBody.@Nullable Destination destination,
            @Nullable String shippingMethod,
            @Nullable String vatNumber,
            @Nullable String customer,
            @Nullable List<String> groups,
            @Nullable String at) {

        InstantSource time(InstantSource now) {
            if (at == null) {
                return now;
            }
            try {
                return InstantSource.fixed(Instant.parse(at));
            } catch (DateTimeParseException none) {
                throw new InvalidInput("at is an instant like 2026-11-24T08:00:00Z");
            }
        }

        QuoteRequest toRequest() {
            return new QuoteBody(lines, codes, currency, destination, shippingMethod, vatNumber)
                    .toRequest(Optional.ofNullable(customer), Texts.set(groups));
        }
    }

    record View(QuoteView quote, List<VerdictView> promotions) {

        /** @param saved minor units; zero if it did not apply */
        record VerdictView(String promotionId, String title, boolean applied, String reason, long saved) {

            static VerdictView of(Verdict verdict) {
                return new VerdictView(
                        verdict.promotion().id().value(),
                        verdict.promotion().title(),
                        verdict.reason() == Verdict.Reason.APPLIED,
                        verdict.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        verdict.saved());
            }
        }

        static View of(QuotePrices.Explained explained) {
            return new View(
                    QuoteView.of(explained.quote()),
                    explained.verdicts().stream().map(VerdictView::of).toList());
        }
    }
}
