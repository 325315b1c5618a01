package dev.cartwright.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Edge;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceMapTests {

    private static final int PHONE = 390 - 2 * 12;

    private static ServiceMap map(Topology topology, MapSize size) {
        return ServiceMap.of(topology, Optional.empty(), size);
    }

    private static boolean overlap(MapBox one, MapBox other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static MapBox box(ServiceMap map, String name) {
        return map.boxes().stream()
                .filter(box -> !box.elsewhere() && MapBox.name(box.node()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void drawsEverythingOnceInsideThePictureAndNothingOverAnother(MapSize size) {
        ServiceMap map = map(SampleTopology.shop(), size);

        List<MapBox> all = new ArrayList<>(map.boxes());
        all.addAll(map.buses());
        assertThat(all).allSatisfy(box -> {
            assertThat(box.x()).isBetween(0, map.width() - box.width());
            assertThat(box.y()).isBetween(0, map.height() - box.height());
            assertThat(all)
                    .filteredOn(other -> !other.equals(box) && overlap(box, other))
                    .isEmpty();
        });
        assertThat(all.stream().filter(box -> !box.elsewhere()).map(MapBox::node))
                .containsExactlyInAnyOrderElementsOf(SampleTopology.shop().nodes());
        assertThat(map.lines().stream().map(MapLine::edge))
                .containsExactlyInAnyOrderElementsOf(SampleTopology.shop().edges());
    }

    @Test
    void fitsAPhone() {
        assertThat(map(SampleTopology.shop(), MapSize.NARROW).width()).isLessThanOrEqualTo(PHONE);
    }

    @Test
    void putsAQueueNextToTheBusAndInTheRowOfItsFunction() {
        ServiceMap map = map(SampleTopology.shop(), MapSize.WIDE);

        MapBox queue = box(map, "Order InboxQueue");
        MapBox function = box(map, "Order InboxFunction");
        MapBox table = box(map, "Order Table");

        assertThat(queue.y()).isEqualTo(function.y());
        int bus = map.buses().getFirst().x();
        assertThat(Math.abs(queue.x() - bus)).isLessThan(Math.abs(function.x() - bus));
        assertThat(Math.abs(function.x() - bus)).isLessThan(Math.abs(table.x() - bus));
    }

    @Test
    void hidesDeadLetterQueuesUntilTheyHoldMessages() {
        assertThat(names(DeadLetterQueues.withoutEmpty(topology(0)))).containsExactly("Queue");
        assertThat(DeadLetterQueues.withoutEmpty(topology(0)).edges()).isEmpty();
        assertThat(names(DeadLetterQueues.withoutEmpty(topology(2)))).containsExactly("Queue", "Failed");
    }

    private static Topology topology(long dead) {
        return new Topology(
                List.of(new Node("q", "queue", "", "Queue", 0), new Node("d", "queue", "", "Failed", dead)),
                List.of(new Edge("q", "d", "dead letters", dead, dead, 1, 1)));
    }

    private static List<String> names(Topology topology) {
        return topology.nodes().stream().map(Node::label).toList();
    }

    @Test
    void standsForAnApiOfAnotherCapabilityWhereItIsCalled() {
        var topology = new Topology(
                List.of(
                        new Node("f", "function", "Order", "CustomerFunction", 0),
                        new Node("a", "api", "Pricing", "Api", -1)),
                List.of(new Edge("f", "a", "calls", 0, 0, -1, -1)));

        ServiceMap map = map(topology, MapSize.WIDE);

        assertThat(map.boxes())
                .filteredOn(MapBox::elsewhere)
                .extracting(MapBox::label)
                .containsExactly("Pricing Api");
        assertThat(map.lines()).hasSize(1);
        assertThat(map.cards()).extracting(ServiceMap.Card::capability).containsExactlyInAnyOrder("Order", "Pricing");
    }

    @Test
    void highlightsACapabilityWithItsNeighbours() {
        Topology shop = SampleTopology.shop();

        ServiceMap map = ServiceMap.of(shop, Optional.of(Touched.capability("Inventory", shop)), MapSize.WIDE);

        assertThat(map.boxes().stream().filter(MapBox::touched).map(box -> MapBox.name(box.node())))
                .containsExactlyInAnyOrder("Inventory InboxQueue", "Inventory InboxFunction", "Inventory Table");
        assertThat(map.buses()).allMatch(MapBox::touched);
        assertThat(map.lines()).filteredOn(MapLine::touched).hasSize(3);
    }

    @Test
    void saysWhatFailedAndHowLongTheOldestWaits() {
        var topology = new Topology(
                List.of(new Node("q", "queue", "", "Queue", 3), new Node("f", "function", "", "Function", 0)),
                List.of(new Edge("q", "f", "messages", 12_345, 2, 1, 200)));

        MapLine line = map(topology, MapSize.WIDE).lines().getFirst();

        assertThat(line.traffic()).isEqualTo("12k ✕2");
        assertThat(line.age()).isEqualTo("3 min");
    }

    @Test
    void drawsNothingOfAnEmptyApplication() {
        assertThat(map(new Topology(List.of(), List.of()), MapSize.WIDE).boxes())
                .isEmpty();
    }
}
