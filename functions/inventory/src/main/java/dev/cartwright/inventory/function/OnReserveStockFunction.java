package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.Line;
import dev.cartwright.inventory.domain.Lines;
import dev.cartwright.inventory.domain.OrderId;
import dev.cartwright.inventory.domain.ReserveStock;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** {@code ReserveStock.v1}: an order wants its lines held. */
public final class OnReserveStockFunction implements Consumer<Message<OnReserveStockFunction.Command>> {

    /** The order's command. */
    public static final EventType<Command> TYPE = new EventType<>("ReserveStock.v1", Command.class);

    private final ReserveStock reserveStock;

    public OnReserveStockFunction(ReserveStock reserveStock) {
        this.reserveStock = reserveStock;
    }

    /** What we read of the command's data. */
    public record Command(String orderId, Instant expiresAt, List<Wanted> lines) {

        /** So many of a SKU; one that comes again adds up. */
        public record Wanted(String sku, long quantity) {}

        ReserveStock.Command toCommand() {
            var wanted = lines.stream()
                    .map(line -> new Line(new Sku(line.sku()), line.quantity()))
                    .toList();
            return new ReserveStock.Command(new OrderId(orderId), Lines.of(wanted), expiresAt);
        }
    }

    @Override
    public void accept(Message<Command> message) {
        reserveStock.handle(message.data().toCommand());
    }
}
