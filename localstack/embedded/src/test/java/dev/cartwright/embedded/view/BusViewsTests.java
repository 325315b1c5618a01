package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.wire.JsonTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BusViewsTests {

    @TempDir
    private Path folder;

    private SmallApplication application;
    private BusViews views;

    @BeforeEach
    void start() throws IOException {
        application = new SmallApplication(folder);
        views = new BusViews(application.services.bus(), EventContracts.besides(folder.resolve("template.yaml")));
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private void put(String type, String detail) {
        views.putEvent("shop.order", type, JsonTrees.parse(detail));
    }

    @Test
    void showsTheNewestEventsFirstWithTheRulesThatTheyMatched() {
        put("OrderPlaced.v1", "{\"n\": 1}");
        put("OrderLost.v1", "{\"n\": 2}");

        assertThat(views.events("", 10))
                .extracting(event ->
                        event.detailType() + event.rules() + event.event().at("/detail/n"))
                .containsExactly("OrderLost.v1[]2", "OrderPlaced.v1[order-rule]1");
        assertThat(views.events("", 1)).hasSize(1);
    }

    @Test
    void filtersByAPatternAsARuleDoes() {
        put("OrderPlaced.v1", "{\"total\": 5}");
        put("OrderLost.v1", "{\"total\": 50}");

        assertThat(views.events("{\"detail\": {\"total\": [{\"numeric\": [\">\", 10]}]}}", 10))
                .extracting(BusEvent::detailType)
                .containsExactly("OrderLost.v1");
    }

    @Test
    void announcesEventsWhileSomebodyListens() {
        var changes = new ChangeFeed();
        List<StackChange> heard = new ArrayList<>();
        views.announceTo(changes);
        put("Unheard.v1", "{}");
        changes.listen(heard::add);

        put("Heard.v1", "{}");

        assertThat(heard)
                .extracting(change -> ((StackChange.Put) change).detailType())
                .containsExactly("Heard.v1");
    }

    @Test
    void refusesPatternsAndEventsThatAreNone() {
        assertThatThrownBy(() -> views.events("{\"source\": \"no list\"}", 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> views.events("no json", 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put("OrderPlaced.v1", "[]")).hasMessageContaining("a JSON object");
        assertThatThrownBy(() -> put("", "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put("Large.v1", "{\"text\": \"" + "x".repeat(262_144) + "\"}"))
                .hasMessageContaining("256 KB");
        assertThat(views.events("", 10)).isEmpty();
    }
}
