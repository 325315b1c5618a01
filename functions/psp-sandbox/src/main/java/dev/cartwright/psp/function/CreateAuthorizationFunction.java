package dev.cartwright.psp.function;

import static dev.cartwright.psp.function.PspProblem.FOREIGN_WEBHOOK;
import static dev.cartwright.psp.function.PspProblem.SANDBOX_BROKEN;
import static dev.cartwright.psp.function.PspProblem.UNKNOWN_TOKEN;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.psp.domain.CreateAuthorization;
import dev.cartwright.psp.domain.CreateAuthorization.Outcome.Broken;
import dev.cartwright.psp.domain.CreateAuthorization.Outcome.Made;
import dev.cartwright.psp.domain.MagicToken;
import dev.cartwright.psp.domain.Webhooks;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/psp/authorizations}: contract/openapi.yaml#createAuthorization. */
public final class CreateAuthorizationFunction implements Function<Request, Reply> {

    private final CreateAuthorization createAuthorization;
    private final Webhooks webhooks;

    public CreateAuthorizationFunction(CreateAuthorization createAuthorization, Webhooks webhooks) {
        this.createAuthorization = createAuthorization;
        this.webhooks = webhooks;
    }

    record Body(
            WireMoney amount,
            String token,
            String reference,
            @Nullable String webhookUrl) {

        Body {
            InvalidInput.unless(
                    amount.amountMinor() > 0 && amount.amountMinor() <= WireMoney.MOST,
                    "amount",
                    "is from 1 to " + WireMoney.MOST + " minor units");
            Text.id("reference", reference);
        }

        CreateAuthorization.Command toCommand(String key, MagicToken magic) {
            return new CreateAuthorization.Command(key, amount.toMoney(), magic, reference, webhookUrl != null);
        }

        /** Redacts the token, so that it cannot be logged. */
        @Override
        public String toString() {
            return "Body[" + reference + ", " + amount + "]";
        }
    }

    @Override
    public Reply apply(Request request) {
        Body body = request.body(Body.class);
        if (body.webhookUrl() != null && !webhooks.reach(body.webhookUrl())) {
            return Reply.refused(FOREIGN_WEBHOOK.about("Leave webhookUrl out, or name the merchant's endpoint."));
        }
        String key = request.header("idempotency-key").orElseThrow();
        return MagicToken.parse(body.token())
                .map(magic -> reply(createAuthorization.handle(body.toCommand(key, magic))))
                .orElseGet(() -> Reply.refused(UNKNOWN_TOKEN.about("Try tok_approve.")));
    }

    private static Reply reply(CreateAuthorization.Outcome outcome) {
        return switch (outcome) {
            case Made(var authorization) ->
                Reply.created(
                        "/v1/psp/authorizations/" + authorization.facts().id(), AuthorizationView.of(authorization));
            case Broken() -> Reply.refused(SANDBOX_BROKEN.about("Nothing was recorded."));
        };
    }
}
