package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.OrderId;
import dev.cartwright.inventory.domain.ReleaseStock;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import java.util.function.Consumer;

/** {@code ReleaseStock.v1}: an order came to nothing. */
public final class OnReleaseStockFunction implements Consumer<Message<OnReleaseStockFunction.Command>> {

    /** The order's command. */
    public static final EventType<Command> TYPE = new EventType<>("ReleaseStock.v1", Command.class);

    private final ReleaseStock releaseStock;

    public OnReleaseStockFunction(ReleaseStock releaseStock) {
        this.releaseStock = releaseStock;
    }

    /** What we read of the command's data. */
    public record Command(String orderId, String reason) {}

    @Override
    public void accept(Message<Command> message) {
        Command command = message.data();
        releaseStock.handle(new ReleaseStock.Command(new OrderId(command.orderId()), command.reason()));
    }
}
