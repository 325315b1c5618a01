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
                        "| [kiosk](kiosk/README.md) | `getPaper` | `GET /v1/papers/{paperId}` | One paper | 20 | 1024 |",
                        "| [kiosk](kiosk/README.md) | `buyPaper` | `POST /v1/purchases` | Buy a paper | 20 | 1024 |",
                        "| [kiosk](kiosk/README.md) | `onPaperPrinted` | `PaperPrinted.v1` | Lays a fresh paper out | 20 | 1024 |",
                        "| [kiosk](kiosk/README.md) | `relayOutbox` | the table's stream | Puts announcements on the bus | 20 | 1024 |",
                        "| [kiosk](kiosk/README.md) | `sweepOutbox` | `rate(1 minute)` | Puts on the bus what the stream missed | 20 | 1024 |");
    }
}
