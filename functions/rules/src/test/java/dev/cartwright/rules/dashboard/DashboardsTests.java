package dev.cartwright.rules.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Sample;
import dev.cartwright.rules.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DashboardsTests {

    private static final String COMMAND = "./mvnw -pl functions/rules -am test -Dtest=DashboardsTests"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgenerate=true";
    private static final String BEGIN = "  ShopDashboard:\n";
    private static final String END = "\nOutputs:\n";

    @Test
    void areInTheTemplateAsTheyAreMade() throws IOException {
        Path file = Shop.file("infra/operations.yaml");
        String made = with(Files.readString(file), new Dashboards(Shop.ofThisRepository()).toYaml());
        if (Boolean.getBoolean("generate")) {
            Files.writeString(file, made);
        }

        String written = Files.readString(file);

        assertThat(written).as("stale; make them again by %s", COMMAND).isEqualTo(made);
    }

    private static String with(String template, String dashboards) {
        return template.substring(0, template.indexOf(BEGIN)) + dashboards + template.substring(template.indexOf(END));
    }

    @Test
    void haveTheCapabilitiesToChooseFrom() {
        String dashboards = new Dashboards(Sample.shop()).toYaml();

        assertThat(dashboards)
                .contains("\"values\":[{\"value\":\"kiosk\"}]")
                .contains("\"ApiName\",\"cartwright-${Stage}-kiosk\"");
    }
}
