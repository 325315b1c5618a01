package dev.cartwright.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostalAddressTests {

    private static PostalAddress address(String city, String region, String postalCode, String country) {
        return onRecord(city, region, postalCode, country).checked();
    }

    private static PostalAddress onRecord(String city, String region, String postalCode, String country) {
        return new PostalAddress(
                "Ann Lee", "1 High Street", Optional.empty(), some(city), some(region), some(postalCode), country);
    }

    private static Optional<String> some(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leeds         |            | LS1 4AP   | GB",
                "Leeds         | Yorkshire  | ls1 4ap   | GB",
                "Mountain View | CA         | 94043     | US",
                "Mountain View | california | 94043-1351| US",
                "              | Kowloon    |           | HK",
                "Doha          |            |           | QA",
                "              | دبي        |           | AE",
                "              | Dubai      |           | AE",
                "              | 東京都      | 100-8994  | JP",
                "Paris         |            | 75001     | FR",
                "Montréal      | QC         | H3Z 2Y7   | CA",
                "Dublin        |            |           | IE"
            })
    void takesWhatTheCountrysPostNeeds(String city, String region, String postalCode, String country) {
        assertThat(address(city, region, postalCode, country).country()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leeds         |         |           | GB | postalCode is required in GB",
                "Leeds         |         | 94043     | GB | postalCode has another form in GB",
                "              |         | LS1 4AP   | GB | city is required in GB",
                "Mountain View |         | 94043     | US | region is required in US",
                "Mountain View | Ontario | 94043     | US | region is the code or the name of a region of US",
                "Mountain View | CA      | 9404      | US | postalCode has another form in US",
                "              | Kowloon | 999077    | HK | postalCode is left out in HK",
                "Doha          |         | 00000     | QA | postalCode is left out in QA",
                "Dubai         |         |           | AE | region is required in AE",
                "Town          |         |           | XX | country is a two-letter code",
                "Town          |         |           | ZZ | country is a two-letter code"
            })
    void saysWhatIsWrong(String city, String region, String postalCode, String country, String why) {
        assertThatThrownBy(() -> address(city, region, postalCode, country))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mountain View |         | 94043     | US",
                "Dubai         |         |           | AE",
                "Hong Kong     |         | 999077    | HK",
                "Doha          |         | 00000     | QA"
            })
    void takesLenientlyWhatCallersSendThatKnowNoCountry(String city, String region, String postalCode, String country) {
        PostalAddress sent = onRecord(city, region, postalCode, country);

        assertThat(sent.checkedLeniently()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leeds         |         | 94043     | GB | postalCode has another form in GB",
                "Leeds         |         |           | GB | postalCode is required in GB",
                "              |         | LS1 4AP   | GB | city is required in GB",
                "Mountain View | Ontario | 94043     | US | region is the code or the name of a region of US"
            })
    void saysLenientlyWhatIsStillWrong(String city, String region, String postalCode, String country, String why) {
        PostalAddress sent = onRecord(city, region, postalCode, country);

        assertThatThrownBy(sent::checkedLeniently)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(why);
    }

    @Test
    void isReadFromARecordWhateverTheRulesSayByNow() {
        PostalAddress old = onRecord("", "", "LS1", "ZZ");

        assertThat(old.postalCode()).contains("LS1");
        assertThat(old.regionCode()).isEmpty();
    }

    static String[] countries() {
        return Locale.getISOCountries();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void takesTheExamplesOfItsOwnTable(String country) {
        AddressRules rules = AddressRules.of(country);
        String region = rules.regions().values().stream().findFirst().orElse("Region");

        PostalAddress address = address("City", region, rules.example(), country);

        assertThat(address.regionCode()).contains(region);
    }

    @Test
    void keepsNamesAsTheyWereSentInOneUnicodeForm() {
        String decomposed = "Zoe\u0308 李明 Иванова";

        PostalAddress address = new PostalAddress(
                        decomposed,
                        "1 High Street",
                        Optional.empty(),
                        Optional.of("Leeds"),
                        Optional.empty(),
                        Optional.of("LS1 4AP"),
                        "GB")
                .checked();

        assertThat(address.name()).isEqualTo("Zo\u00EB 李明 Иванова");
    }

    @Test
    void refusesControlCharactersInEveryField() {
        assertThat(Arrays.asList(0, 1, 2, 3))
                .allSatisfy(field -> assertThatThrownBy(() -> withBell(field))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining("no control or formatting characters"));
    }

    private static PostalAddress withBell(int field) {
        return new PostalAddress(
                        field == 0 ? "Ann\u0007" : "Ann",
                        field == 1 ? "1 High\u0000 Street" : "1 High Street",
                        Optional.of(field == 2 ? "Flat\r\n2" : "Flat 2"),
                        Optional.of(field == 3 ? "Leeds\u202E" : "Leeds"),
                        Optional.empty(),
                        Optional.of("LS1 4AP"),
                        "GB")
                .checked();
    }

    @ParameterizedTest
    @CsvSource({"California,CA", "CA,CA", "ca,CA", "new york,NY"})
    void givesTheCodeOfARegion(String region, String code) {
        String postalCode = "10001";

        assertThat(address("City", region, postalCode, "US").regionCode()).contains(code);
    }

    @Test
    void keepsPeopleOutOfLogs() {
        assertThat(address("Leeds", "", "LS1 4AP", "GB")).hasToString("PostalAddress in GB");
    }
}
