package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFolderTests {

    @TempDir
    Path shared;

    private Path folder;

    @BeforeEach
    void name() {
        folder = shared.resolve("cartwright-ann");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void make(String mode) throws IOException {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
    }

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        PrivateFolder.at(folder);

        assertThat(mode(folder)).isEqualTo("rwx------");
    }

    @Test
    void isKeptAndClosedToReaders() throws IOException {
        make("rwxr-xr-x");
        Files.createFile(folder.resolve("kept"));

        PrivateFolder.at(folder);

        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(folder.resolve("kept")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx----w-", "rwxrwxrwx"})
    void isRefusedIfOthersCouldWriteIt(String mode) throws IOException {
        make(mode);

        assertThatThrownBy(() -> PrivateFolder.at(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(folder + ": can be written by others");
    }

    @Test
    void isRefusedIfSomebodyElseMadeIt() throws IOException {
        make("rwx------");
        try {
            Files.setAttribute(folder, "unix:uid", 65_534);
        } catch (IOException notPermitted) {
            Assumptions.abort("only root can give a folder to somebody else");
        }

        assertThatThrownBy(() -> PrivateFolder.at(folder)).hasMessageContaining("belongs to ");
    }

    @Test
    void isRefusedWhereOthersCouldPutAnotherInItsPlace() throws IOException {
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> PrivateFolder.at(folder)).hasMessageContaining("is not sticky");
    }

    @Test
    void isMadeInAStickyFolder() throws IOException {
        Files.setAttribute(shared, "unix:mode", 01777);

        PrivateFolder.at(folder);

        assertThat(mode(folder)).isEqualTo("rwx------");
    }

    @Test
    void isRefusedIfItIsALink() throws IOException {
        Path elsewhere = Files.createDirectory(shared.resolve("elsewhere"));
        Files.createSymbolicLink(folder, elsewhere);

        assertThatThrownBy(() -> PrivateFolder.at(folder)).hasMessageContaining("is no folder");
    }
}
