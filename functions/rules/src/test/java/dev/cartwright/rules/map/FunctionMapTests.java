package dev.cartwright.rules.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Sample;
import dev.cartwright.rules.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FunctionMapTests {

    private static final String COMMAND = "./mvnw -pl functions/rules -am test -Dtest=FunctionMapTests"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgenerate=true";

    @Test
    void isAsTheCapabilitiesAre() throws IOException {
        Path file = Shop.file("functions/README.md");
        String map = new FunctionMap(Shop.ofThisRepository()).text(COMMAND);
        if (Boolean.getBoolean("generate")) {
            Files.writeString(file, map);
        }

        String written = Files.readString(file);

        assertThat(written).as("stale; make it again by %s", COMMAND).isEqualTo(map);
    }

    @Test
    void hasARowForEveryKindOfFunction() {
        String map = new FunctionMap(Sample.shop()).text(COMMAND);

        assertThat(map.lines().filter(line -> line.startsWith("| [kiosk]")))
                .containsExactly(
                        row("PublicFunction", "`getPaper`: `GET /v1/papers/{paperId}`", "Shows papers"),
                        row("CustomerFunction", "`buyPaper`: `POST /v1/purchases`", "Sells papers"),
                        row(
                                "InboxFunction",
                                "`onPaperPrinted`: `PaperPrinted.v1` from printer<br>`sweepPapers`: `rate(1 hour)`",
                                "Lays out fresh papers, and takes away those of yesterday"),
                        row(
                                "OutboxFunction",
                                "`relayOutbox`: the table's stream<br>`sweepOutbox`: `rate(1 minute)`",
                                "Puts announcements on the bus"));
    }

    private static String row(String function, String operations, String purpose) {
        return "| [kiosk](kiosk/README.md) | `" + function + "` | " + operations + " | " + purpose + " | 20 | 1024 |";
    }
}
