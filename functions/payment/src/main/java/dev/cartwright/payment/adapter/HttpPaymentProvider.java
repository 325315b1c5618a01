package dev.cartwright.payment.adapter;

import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.call.SharedBreaker;
import dev.cartwright.kit.value.Unavailable;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.Charge;
import dev.cartwright.payment.domain.ChargeId;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentProvider;
import dev.cartwright.payment.domain.PaymentToken;
import dev.cartwright.payment.domain.RefundId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The provider's REST API. While it fails too often nobody of us calls it: the breaker is shared by all environments. */
public final class HttpPaymentProvider implements PaymentProvider {

    private static final String AUTHORIZATIONS = "/psp/authorizations";
    private static final String IN_FLIGHT = "/problems/request-in-flight";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Neighbour provider;
    private final SharedBreaker breaker;
    private final ServiceDirectory directory;
    private final Supplier<String> key;

    /** @param key the merchant's, asked for each time, since it may be changed */
    public HttpPaymentProvider(
            Neighbour provider, SharedBreaker breaker, ServiceDirectory directory, Supplier<String> key) {
        this.provider = provider;
        this.breaker = breaker;
        this.directory = directory;
        this.key = key;
    }

    record NewAuthorization(WireMoney amount, String token, String reference, String webhookUrl) {}

    record NewRefund(WireMoney amount, String reference) {}

    record Nothing() {}

    record AuthorizationView(
            String authorizationId,
            Charge.Status status,
            WireMoney amount,
            @Nullable String declineReason,
            @Nullable WireMoney refunded) {

        Charge toCharge() {
            Money held = amount.toMoney();
            return new Charge(
                    new ChargeId(authorizationId),
                    status,
                    Optional.ofNullable(declineReason).map(ProviderReason::of),
                    held,
                    refunded == null ? Money.zero(held.getCurrencyUnit()) : refunded.toMoney());
        }
    }

    record Found(List<AuthorizationView> items) {}

    record ProblemView(String type) {}

    @Override
    public Answer authorize(OrderId reference, Money amount, PaymentToken token, String key) {
        String webhookUrl = directory.find("payment") + "/payments/webhooks/psp";
        var body = new NewAuthorization(WireMoney.of(amount), token.value(), reference.value(), webhookUrl);
        return post(AUTHORIZATIONS, key, body);
    }

    @Override
    public Answer capture(ChargeId id, String key) {
        return post(path(id) + "/captures", key, new Nothing());
    }

    @Override
    public Answer cancel(ChargeId id, String key) {
        return post(path(id) + "/voids", key, new Nothing());
    }

    @Override
    public Answer refund(ChargeId id, RefundId reference, Money amount, String key) {
        return post(path(id) + "/refunds", key, new NewRefund(WireMoney.of(amount), reference.value()));
    }

    @Override
    public List<Charge> find(OrderId reference) {
        String query = "?reference=" + URLEncoder.encode(reference.value(), StandardCharsets.UTF_8);
        var answer = breaker.call(() -> provider.get(AUTHORIZATIONS + query, Map.of("Authorization", bearer())));
        return succeeded(answer).as(Found.class).items().stream()
                .map(AuthorizationView::toCharge)
                .toList();
    }

    private static String path(ChargeId id) {
        return AUTHORIZATIONS + "/" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
    }

    private Answer post(String path, String idempotencyKey, Object body) {
        var headers = Map.of("Authorization", bearer(), "Idempotency-Key", idempotencyKey);
        return read(breaker.call(() -> provider.post(path, headers, body)));
    }

    private String bearer() {
        return "Bearer " + key.get();
    }

    /** 404, 409 and 422 are its last word on what we ask for, but for the same request that is still going on. */
    private static Answer read(Neighbour.Answer answer) {
        return switch (answer.status()) {
            case 404, 422 -> new Answer.Refused();
            case 409 -> refusedUnlessInFlight(answer);
            default ->
                new Answer.Told(succeeded(answer).as(AuthorizationView.class).toCharge());
        };
    }

    private static Answer refusedUnlessInFlight(Neighbour.Answer answer) {
        if (answer.as(ProblemView.class).type().equals(IN_FLIGHT)) {
            throw new Unavailable("the provider is still working on it", RETRY_AFTER);
        }
        return new Answer.Refused();
    }

    private static Neighbour.Answer succeeded(Neighbour.Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("the provider refuses to talk to us: " + answer.status());
        }
        return answer;
    }
}
