package dev.cartwright.inventory.domain;

import static dev.cartwright.inventory.domain.Samples.NOW;
import static dev.cartwright.inventory.domain.Samples.order;
import static dev.cartwright.inventory.domain.Samples.skus;

import dev.cartwright.inventory.domain.InventoryEvent.StockReserved;
import dev.cartwright.kit.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Orders and admins who use one inventory at random: messages come twice and in any order, works overlap at every commit and
 * die before or after it. All of it follows from the seed.
 */
final class RandomWorld {

    private static final int SKUS = 230;
    private static final int ORDERS = 14;
    private static final int DEEPEST = 3;

    final InMemoryInventory inventory = new InMemoryInventory();

    private final Random random;
    private final List<Sku> skus = skus(SKUS);
    private final List<Runnable> mail = new ArrayList<>();
    private final Set<OrderId> decided = new HashSet<>();
    private final ReserveStock reserve = new ReserveStock(inventory, this::now);
    private final ReleaseStock release = new ReleaseStock(inventory);
    private final CommitStock commit = new CommitStock(inventory, this::now);
    private final ExpireReservations expire = new ExpireReservations(inventory);
    private final AdjustStock adjust = new AdjustStock(inventory, new Ids(this::now), this::now);
    private final Runnable check;

    private Instant now = NOW;
    private int depth;
    private boolean calm;

    /** @param check runs after every commit */
    RandomWorld(long seed, Consumer<InMemoryInventory> check) {
        this.random = new Random(seed);
        this.check = () -> check.accept(inventory);
        skus.forEach(sku ->
                inventory.run(() -> inventory.open(Samples.adjustment("adj_" + sku, 6, new Stock(sku, 6, 0)))));
        inventory.around(this::beforeCommit, this::afterCommit);
        IntStream.range(0, ORDERS).forEach(n -> place(order("" + n)));
    }

    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private Instant now() {
        return now;
    }

    private boolean chance(int percent) {
        return !calm && random.nextInt(100) < percent;
    }

    private void beforeCommit() {
        if (chance(5)) {
            throw new Killed();
        }
        while (depth < DEEPEST && chance(30)) {
            somethingHappens();
        }
    }

    private void afterCommit() {
        check.run();
        if (chance(5)) {
            throw new Killed();
        }
    }

    private void place(OrderId order) {
        var lines = Lines.of(random.nextInt(3) == 0 ? many() : few());
        Instant until = now.plus(Duration.ofMinutes(5 + random.nextInt(20)));
        mail.add(() -> reserve.handle(new ReserveStock.Command(order, lines, until)));
        if (random.nextInt(6) == 0) {
            decided.add(order);
            mail.add(() -> release.handle(new ReleaseStock.Command(order, "CANCELLED_BY_CUSTOMER")));
        }
    }

    private List<Line> many() {
        var chosen = new ArrayList<>(skus);
        Collections.shuffle(chosen, random);
        return chosen.subList(0, 100 + random.nextInt(SKUS - 100)).stream()
                .map(sku -> new Line(sku, 1))
                .toList();
    }

    private List<Line> few() {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(n -> new Line(skus.get(random.nextInt(SKUS)), 1 + random.nextInt(3)))
                .toList();
    }

    /** Until all is read, the killed ones too. */
    void run() {
        while (!mail.isEmpty()) {
            somethingHappens();
            decide();
        }
    }

    /** Nobody is killed any more, and all that is held expires. */
    void comeToRest() {
        calm = true;
        now = now.plus(Duration.ofDays(1));
        work(() -> expire.handle(now));
    }

    private void somethingHappens() {
        depth++;
        if (mail.isEmpty() || random.nextInt(10) == 0) {
            now = now.plus(Duration.ofMinutes(2));
            work(() -> expire.handle(now));
        } else if (random.nextInt(10) == 0) {
            work(this::adjustOne);
        } else {
            read();
        }
        depth--;
    }

    private void adjustOne() {
        var change = new Change(skus.get(random.nextInt(SKUS)), random.nextInt(-4, 8));
        adjust.handle(new AdjustStock.Command(List.of(change), new Reason("stocktake"), "admin"));
    }

    private void read() {
        Runnable message = mail.remove(random.nextInt(mail.size()));
        if (chance(30)) {
            mail.add(message);
        }
        if (!work(message)) {
            mail.add(message);
        }
    }

    /** False when it was killed. */
    private boolean work(Runnable work) {
        try {
            inventory.run(work);
            return true;
        } catch (Killed killed) {
            return false;
        }
    }

    /** An order that hears of its goods goes on, or is given up. */
    private void decide() {
        for (InventoryEvent event : inventory.announced()) {
            if (event instanceof StockReserved reserved && decided.add(new OrderId(reserved.orderId()))) {
                var order = new OrderId(reserved.orderId());
                mail.add(
                        random.nextInt(3) == 0
                                ? () -> release.handle(new ReleaseStock.Command(order, "PAYMENT_DECLINED"))
                                : () -> commit.handle(order));
            }
        }
    }
}
