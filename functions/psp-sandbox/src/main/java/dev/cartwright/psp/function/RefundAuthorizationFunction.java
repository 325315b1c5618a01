package dev.cartwright.psp.function;

import static dev.cartwright.psp.function.PspProblem.UNKNOWN_AUTHORIZATION;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.psp.domain.AuthorizationId;
import dev.cartwright.psp.domain.Refund;
import dev.cartwright.psp.domain.RefundAuthorization;
import java.util.function.Function;

/** {@code POST /v1/psp/authorizations/{authorizationId}/refunds}: contract/openapi.yaml#refundAuthorization. */
public final class RefundAuthorizationFunction implements Function<Request, Reply> {

    private final RefundAuthorization refundAuthorization;

    public RefundAuthorizationFunction(RefundAuthorization refundAuthorization) {
        this.refundAuthorization = refundAuthorization;
    }

    record Body(WireMoney amount, String reference) {

        Body {
            InvalidInput.unless(amount.amountMinor() > 0, "amount", "must be more than nothing");
            Text.id("reference", reference);
        }

        Refund toRefund() {
            return new Refund(reference, amount.toMoney());
        }
    }

    @Override
    public Reply apply(Request request) {
        var id = request.pathParameter("authorizationId", AuthorizationId::new, UNKNOWN_AUTHORIZATION);
        return ChangeReply.of(
                refundAuthorization.handle(id, request.body(Body.class).toRefund()));
    }
}
