package dev.cartwright.order.function;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.http.Problem;
import dev.cartwright.kit.http.Problem.FieldError;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.AccessToken;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.PlaceOrder;
import dev.cartwright.order.domain.PlaceOrder.Outcome.NotSold;
import dev.cartwright.order.domain.PlaceOrder.Outcome.Placed;
import dev.cartwright.order.domain.Prices.Reason;
import dev.cartwright.order.domain.Prices.Refusal;
import dev.cartwright.order.domain.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/orders}: contract/openapi.yaml#placeOrder. */
public final class PlaceOrderFunction implements Function<Request, Reply> {

    private final PlaceOrder placeOrder;

    public PlaceOrderFunction(PlaceOrder placeOrder) {
        this.placeOrder = placeOrder;
    }

    @Override
    public Reply apply(Request request) {
        PlaceOrderBody body = request.body(PlaceOrderBody.class);
        return switch (placeOrder.handle(body.toCommand(request.caller().subject()))) {
            case Placed(var order, var accessToken) ->
                Reply.accepted("/v1/orders/" + order.id(), PlacedView.of(order, accessToken));
            case NotSold(var refusals) -> Reply.refused(problem(body.skus(), refusals));
        };
    }

    /** @param accessToken for the header {@code Order-Token}; for guests only, and only in this response */
    record PlacedView(
            String orderId,
            Step.Status status,
            WireMoney total,
            @Nullable String accessToken) {

        static PlacedView of(Order order, Optional<AccessToken> accessToken) {
            return new PlacedView(
                    order.id().value(),
                    order.step().status(),
                    WireMoney.of(order.total()),
                    accessToken.map(AccessToken::value).orElse(null));
        }
    }

    /** The type follows from the first reason in the order of the enum; the problem lists every line that cannot be sold. */
    private static Problem problem(List<String> skus, List<Refusal> refusals) {
        Map<String, Reason> reasons =
                refusals.stream().collect(toMap(refusal -> refusal.sku().value(), Refusal::reason));
        var errors = new ArrayList<FieldError>();
        for (int n = 0; n < skus.size(); n++) {
            Reason reason = reasons.get(skus.get(n));
            if (reason != null) {
                errors.add(new FieldError("/lines/" + n + "/sku", type(reason).title() + "."));
            }
        }
        Reason first = reasons.values().stream().sorted().findFirst().orElseThrow();
        return new Problem(type(first), "Nothing was ordered; leave out what the errors point at.", errors);
    }

    private static OrderProblem type(Reason reason) {
        return switch (reason) {
            case UNKNOWN_SKU -> OrderProblem.UNKNOWN_SKU;
            case NOT_FOR_SALE -> OrderProblem.NOT_FOR_SALE;
            case OTHER_CURRENCY -> OrderProblem.OTHER_CURRENCY;
        };
    }
}
