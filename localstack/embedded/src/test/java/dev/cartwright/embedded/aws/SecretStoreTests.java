package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.aws.SecretStore.Secret;
import dev.cartwright.template.ApplicationResources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretStoreTests {

    @TempDir
    Path data;

    private static ApplicationResources with(Map<String, Object> generated) {
        return new Declarations(4566).secret("shop/key", generated).application();
    }

    private static String value(Map<String, Object> generated) {
        return new SecretStore(with(generated), Optional.empty())
                .find("shop/key")
                .map(Secret::value)
                .orElseThrow();
    }

    @Test
    void areOfTheLettersThatTheTemplateWants() {
        assertThat(value(Map.of("PasswordLength", 64, "ExcludePunctuation", true)))
                .matches("[A-Za-z0-9]{64}");
        assertThat(value(Map.of())).matches("[!-~]{32}");
    }

    @Test
    void areKnownToNobodyBeforehand() {
        assertThat(value(Map.of())).isNotEqualTo(value(Map.of()));
    }

    @Test
    void areKeptWithTheData() {
        var before = new SecretStore(with(Map.of()), Optional.of(data));
        Secret generated = before.find("shop/key").orElseThrow();

        var after = new SecretStore(with(Map.of()), Optional.of(data));

        assertThat(after.find("shop/key")).contains(generated);
    }

    @Test
    void areKeptAsTheyWereChanged() {
        var before = new SecretStore(with(Map.of()), Optional.of(data));
        Secret changed = before.put("shop/key", "another").orElseThrow();

        var after = new SecretStore(with(Map.of()), Optional.of(data));

        assertThat(after.find(changed.arn())).contains(changed);
        assertThat(before.put("nothing", "")).isEmpty();
    }
}
