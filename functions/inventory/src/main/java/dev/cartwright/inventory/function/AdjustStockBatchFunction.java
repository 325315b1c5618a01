package dev.cartwright.inventory.function;

import static dev.cartwright.inventory.function.InventoryProblem.BELOW_HELD;
import static java.util.stream.Collectors.joining;

import dev.cartwright.inventory.domain.AdjustInParts;
import dev.cartwright.inventory.domain.AdjustStock;
import dev.cartwright.inventory.domain.AdjustStock.Outcome.Adjusted;
import dev.cartwright.inventory.domain.AdjustStock.Outcome.BelowHeld;
import dev.cartwright.inventory.domain.Adjustment;
import dev.cartwright.inventory.domain.Batch;
import dev.cartwright.inventory.domain.Change;
import dev.cartwright.inventory.domain.Reason;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.kit.http.Caller;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** {@code POST /v1/stock/adjustments}: contract/openapi.yaml#adjustStockBatch. Adjusts all SKUs of the batch or none. */
public final class AdjustStockBatchFunction implements Function<Request, Reply> {

    private final AdjustStock adjustStock;
    private final AdjustInParts adjustInParts;

    public AdjustStockBatchFunction(AdjustStock adjustStock, AdjustInParts adjustInParts) {
        this.adjustStock = adjustStock;
        this.adjustInParts = adjustInParts;
    }

    @Override
    public Reply apply(Request request) {
        AdjustStock.Command command = request.body(Body.class).toCommand(request.caller());
        return reply(
                command.changes().size() <= Batch.PART
                        ? adjustStock.handle(command)
                        : adjustInParts.handle(command, key(request)));
    }

    /** The same for the same request of the same caller. */
    private static String key(Request request) {
        String text = String.join(
                "\n",
                request.caller().subject(),
                request.header("idempotency-key").orElse(""),
                new String(request.body(), StandardCharsets.UTF_8));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Reply reply(AdjustStock.Outcome outcome) {
        return switch (outcome) {
            case Adjusted(var adjustments) -> Reply.ok(Answer.of(adjustments));
            case BelowHeld(var skus) ->
                Reply.refused(BELOW_HELD.about("Nothing was changed. SKUs: "
                        + skus.stream().map(Sku::value).collect(joining(", ")) + "."));
        };
    }

    record Body(List<BodyLine> lines, String reason) {

        record BodyLine(String sku, long change) {

            /** @throws InvalidInput here, so that the problem points to the line */
            BodyLine {
                toChange(sku, change);
            }

            private static Change toChange(String sku, long change) {
                return new Change(new Sku(sku), change);
            }

            Change toChange() {
                return toChange(sku, change);
            }
        }

        AdjustStock.Command toCommand(Caller caller) {
            var changes = lines.stream().map(BodyLine::toChange).toList();
            return new AdjustStock.Command(changes, new Reason(reason), caller.subject());
        }
    }

    /** @param adjustments in the order of the lines */
    record Answer(List<AdjustmentView> adjustments) {

        static Answer of(List<Adjustment> adjustments) {
            return new Answer(adjustments.stream().map(AdjustmentView::of).toList());
        }
    }
}
