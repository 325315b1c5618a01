package dev.cartwright.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "ann.lee+shop@mail.example.co.uk",
                "o'hara@example.org",
                "_x-1@a-b.example",
                "j\u00FCrgen@m\u00FCller.example",
                "\u7528\u6237@\u4F8B\u5B50.\u6D4B\u8BD5",
                "1@2.org"
            })
    void takesAddressesOfPeople(String address) {
        assertThat(new Email(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.org",
                "ann@example",
                "ann@@example.org",
                "a@b@example.org",
                ".ann@example.org",
                "ann.@example.org",
                "an..n@example.org",
                "ann@.example.org",
                "ann@example..org",
                "ann@example.org.",
                "ann@-example.org",
                "ann@example-.org",
                "ann,bob@example.org",
                "ann;@example.org",
                "ann lee@example.org",
                "<ann@example.org>",
                "\"ann\"@example.org",
                "ann(x)@example.org",
                "ann@[127.0.0.1]",
                "ann@example.org\n",
                "ann\u0000@example.org",
                "ann\u001B@example.org",
                "ann\u007F@example.org",
                "ann\u0085@example.org",
                "ann\u00A0@example.org",
                "ann\u2028@example.org",
                "ann\u202E@example.org",
                "ann\u200D@example.org",
                "ann\uDFFF@example.org",
                "ann\uFFFD@example.org",
                "ann@exam\u200Bple.org",
                "ann@127.0.0.1",
                "ann@example.1",
                "ann\u034F@example.org",
                "ann\u115F@example.org",
                "ann\u1160@example.org",
                "ann\u17B4@example.org",
                "ann\u180B@example.org",
                "ann\u180F@example.org",
                "ann\u3164@example.org",
                "ann\uFE00@example.org",
                "ann\uFE0F@example.org",
                "ann\uFFA0@example.org",
                "ann\uDB40\uDD00@example.org",
                "ann@exam\u3164ple.org"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Email(text))
                .withMessage("email is an address such as ann@example.org");
    }

    @Test
    void boundsItsLength() {
        String label = "x".repeat(63);

        assertThat(new Email("a".repeat(64) + "@" + label + ".org").value()).hasSize(132);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Email("a".repeat(65) + "@example.org"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Email("a@" + label + "x.org"));
        assertThat(new Email("\u00E4".repeat(32) + "@example.org").value()).hasSize(44);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Email("\u00E4".repeat(33) + "@example.org"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Email("a@" + ("\u00E4".repeat(50) + ".").repeat(3) + "org"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Email("a@" + (label + ".").repeat(4) + "org"));
    }

    @Test
    void isNotWrittenToLogs() {
        assertThat(new Email("ann@example.org")).hasToString("Email");
    }

    @Test
    void isTheSameWhateverItsCase() {
        var ann = new Email("Ann@Example.org");

        assertThat(ann.isSameAs(new Email("ann@example.ORG"))).isTrue();
        assertThat(ann.isSameAs(new Email("anna@example.org"))).isFalse();
        assertThat(ann.value()).isEqualTo("Ann@Example.org");
    }
}
