package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.CommitStock;
import dev.cartwright.inventory.domain.OrderId;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import java.util.function.Consumer;

/** {@code CommitStock.v1}: the goods of an order leave. */
public final class OnCommitStockFunction implements Consumer<Message<OnCommitStockFunction.Command>> {

    /** The order's command. */
    public static final EventType<Command> TYPE = new EventType<>("CommitStock.v1", Command.class);

    private final CommitStock commitStock;

    public OnCommitStockFunction(CommitStock commitStock) {
        this.commitStock = commitStock;
    }

    /** What we read of the command's data. */
    public record Command(String orderId) {}

    @Override
    public void accept(Message<Command> message) {
        commitStock.handle(new OrderId(message.data().orderId()));
    }
}
