package dev.cartwright.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTests {

    private static final String PLANTED = "dev.cartwright.rules.planted.";

    private static final class Imported {
        private static final JavaClasses OURS = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/dev/cartwright/rules/"))
                .importPackages("dev.cartwright");
        private static final JavaClasses MISTAKES = new ClassFileImporter().importPackages(PLANTED + "..");
    }

    /** Each rule with all that it must see among the planted classes. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        new DomainsArePlainJava(),
                        "kiosk.domain.PaperAnswer must not know dev.cartwright.kit.http.Reply",
                        "kiosk.domain.PaperStore must not know " + PLANTED + "kiosk.adapter.PaperHelper",
                        "printer.domain.Printer must not know " + PLANTED + "kiosk.domain.Paper"),
                rule(
                        new CapabilitiesStandApart(),
                        "printer.domain.Printer must not know " + PLANTED + "kiosk.domain.Paper"),
                rule(new KitKnowsNoCapability(), "kit.KnowsPapers must not know " + PLANTED + "kiosk.domain.Paper"),
                rule(
                        new KitHasNoBusinessNoun(),
                        "kit.Checkouts must not say Checkouts",
                        "kit.Checkouts must not say priceList"),
                rule(
                        new TimeAndChanceComeFromOutside(),
                        "kiosk.domain.PaperOfToday must not call java.time.Instant.now",
                        "kiosk.domain.PaperOfToday must not call java.util.UUID.randomUUID",
                        "kiosk.domain.PaperOfToday must not call java.lang.System.getenv",
                        "kiosk.domain.PaperOfToday must not call java.lang.Thread.sleep"),
                rule(
                        new PackagesPointInward(),
                        "kiosk.function.PaperView must not know " + PLANTED + "kiosk.adapter.PaperHelper",
                        "kiosk.function.PaperView must not know software.amazon.awssdk.services.dynamodb.DynamoDbClient",
                        "kiosk.adapter.PaperSeller must not know " + PLANTED + "kiosk.function.BuyPaperFunction"),
                rule(
                        new PackagesAreThree(),
                        "kiosk.Stray must be in function, domain or adapter",
                        "kiosk.leftovers.Leftover must be in function, domain or adapter"),
                rule(
                        new FunctionsAreWhatTheyAreCalled(),
                        "kiosk.function.GetPaperFunction must be a Function or a Consumer of ticks in the package function",
                        "kiosk.function.SellPaperFunction must be a Function or a Consumer of ticks in the package function",
                        "kiosk.function.SellPaperFunction" + notAConsumer("accept"),
                        "kiosk.function.Errands" + notAConsumer("onPaperOrdered"),
                        "kiosk.function.PrinterEvents" + notAConsumer("onPaperBurnt"),
                        "kiosk.function.PrinterEvents" + notAConsumer("onPaperTorn"),
                        "kiosk.function.PrinterEvents" + notAConsumer("onPaperSoaked"),
                        "kiosk.function.PrinterEvents" + notAConsumer("soaked")),
                rule(
                        new KitHasLayers(),
                        "kit.core.Ground must not know " + PLANTED + "kit.http.Door",
                        "kit.package-info must be in a package of one of kit's layers",
                        "kit.Checkouts must be in a package of one of kit's layers",
                        "kit.KnowsPapers must be in a package of one of kit's layers"),
                rule(new KitHasNoCycle(), "kit.http, " + PLANTED + "kit.message must not know one another in a circle"),
                rule(new NamesSaySomething(), "kiosk.adapter.PaperHelper has a name that says nothing"),
                rule(new PackagesAreNullMarked(), "kiosk.leftovers.Leftover is in a package that is not @NullMarked"));
    }

    private static String notAConsumer(String method) {
        return " must be ...Events or ...Commands in the package function, and " + method
                + " a public void method on... that takes a Message";
    }

    private static Arguments rule(Rule<JavaClasses> rule, String... complaints) {
        return Arguments.of(rule, Stream.of(complaints).map(PLANTED::concat).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForAllOfOurClasses(Rule<JavaClasses> rule) {
        assertThat(rule.violations(Imported.OURS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void seesExactlyThePlantedMistakes(Rule<JavaClasses> rule, List<String> complaints) {
        assertThat(rule.violations(Imported.MISTAKES)).containsExactlyInAnyOrderElementsOf(complaints);
    }

    @Test
    void looksAtKitAndAtEveryCapability() {
        Stream<String> places =
                Imported.OURS.stream().map(type -> Place.of(type).capability()).distinct();

        assertThat(places).hasSize(1 + Shop.ofThisRepository().capabilities().size());
    }
}
