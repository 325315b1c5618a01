package dev.cartwright.rules.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alarm finds a page with what to look at and the commands to type: docs/alarms/NAME.md. */
class AlarmPagesTests {

    private static final Path PAGES = Path.of("../../docs/alarms");

    @Test
    void haveOneForEveryAlarmAndNoOther() throws IOException {
        Set<String> alarms = Shop.ofThisRepository().capabilities().stream()
                .flatMap(capability -> capability.template().resources("AWS::CloudWatch::Alarm").stream())
                .map(Resource::id)
                .collect(Collectors.toSet());

        assertThat(pages()).isEqualTo(alarms);
    }

    @Test
    void sayWhatToType() throws IOException {
        for (String page : pages()) {
            assertThat(Files.readString(PAGES.resolve(page + ".md")))
                    .startsWith("# " + page + "\n")
                    .contains("1. ", "```\n");
        }
    }

    /** {@code date -d} is GNU's only; without dimensions CloudWatch answers with the account's sum, or with nothing. */
    @Test
    void typeWhatWorksOnEveryMachineAndAsksForThisStage() throws IOException {
        for (String page : pages()) {
            assertThat(Files.readString(PAGES.resolve(page + ".md")))
                    .doesNotContain("date -d", "date -u -d", "get-metric-statistics");
        }
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toSet());
        }
    }
}
