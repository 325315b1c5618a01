package dev.cartwright.rules.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isReadOnce() {
        assertThat(Shop.ofThisRepository()).isSameAs(Shop.ofThisRepository());
    }

    @Test
    void saysWhichFileACapabilityLacks() {
        assertThatThrownBy(() -> Capability.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(folder.resolve(Capability.APPLICATION) + " is missing");
    }

    @Test
    void saysThatACapabilityIsNotAmongTheDependencies() throws IOException {
        Path application = folder.resolve(Capability.APPLICATION);
        Files.createDirectories(application.getParent());
        Files.writeString(application, "dev.cartwright.nothing.NothingApplication");

        assertThatThrownBy(() -> Capability.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(folder.getFileName() + " is not among the dependencies of functions/rules/pom.xml; add it");
    }
}
