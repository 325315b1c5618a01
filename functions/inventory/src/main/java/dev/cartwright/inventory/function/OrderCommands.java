package dev.cartwright.inventory.function;

import dev.cartwright.inventory.domain.CommitStock;
import dev.cartwright.inventory.domain.Line;
import dev.cartwright.inventory.domain.Lines;
import dev.cartwright.inventory.domain.OrderId;
import dev.cartwright.inventory.domain.ReleaseStock;
import dev.cartwright.inventory.domain.ReserveStock;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import java.time.Instant;
import java.util.List;

/** Consumes the commands of order. */
public final class OrderCommands {

    private final ReserveStock reserveStock;
    private final ReleaseStock releaseStock;
    private final CommitStock commitStock;

    public OrderCommands(ReserveStock reserveStock, ReleaseStock releaseStock, CommitStock commitStock) {
        this.reserveStock = reserveStock;
        this.releaseStock = releaseStock;
        this.commitStock = commitStock;
    }

    /** {@code ReserveStock.v1}: hold the lines of an order. */
    public record Reserve(String orderId, Instant expiresAt, List<Wanted> lines) {
        public static final EventType<Reserve> TYPE = new EventType<>("ReserveStock.v1", Reserve.class);

        /** A quantity of a SKU; repeated SKUs are added up. */
        public record Wanted(String sku, long quantity) {}

        private ReserveStock.Command toCommand() {
            var wanted = lines.stream()
                    .map(line -> new Line(new Sku(line.sku()), line.quantity()))
                    .toList();
            return new ReserveStock.Command(new OrderId(orderId), Lines.of(wanted), expiresAt);
        }
    }

    /** {@code ReleaseStock.v1}: release what an order holds. */
    public record Release(String orderId, String reason) {
        public static final EventType<Release> TYPE = new EventType<>("ReleaseStock.v1", Release.class);
    }

    /** {@code CommitStock.v1}: the goods of an order are shipped. */
    public record Commit(String orderId) {
        public static final EventType<Commit> TYPE = new EventType<>("CommitStock.v1", Commit.class);
    }

    public void onReserveStock(Message<Reserve> message) {
        reserveStock.handle(message.data().toCommand());
    }

    public void onReleaseStock(Message<Release> message) {
        Release release = message.data();
        releaseStock.handle(new ReleaseStock.Command(new OrderId(release.orderId()), release.reason()));
    }

    public void onCommitStock(Message<Commit> message) {
        commitStock.handle(new OrderId(message.data().orderId()));
    }
}
