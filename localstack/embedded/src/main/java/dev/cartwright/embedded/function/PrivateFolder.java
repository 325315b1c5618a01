package dev.cartwright.embedded.function;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder in the shared temporary folder that nobody else can write or has made: JVMs load code from it. On a system without
 * POSIX permissions the temporary folder is the user's own.
 */
final class PrivateFolder {

    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> WRITE_OF_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final int STICKY = 01000;
    private static final String OTHER_FOLDER = "set JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIR";

    private PrivateFolder() {}

    /**
     * Creates the folder, or takes the user's own.
     *
     * @throws IOException in one line if somebody else has made it, or could write into it or put another in its place
     */
    static Path at(Path folder) throws IOException {
        Path parent = Files.createDirectories(parent(folder));
        if (view(parent) == null) {
            return Files.createDirectories(folder);
        }
        if (isOpenToOthers(Files.getPosixFilePermissions(parent)) && !isSticky(parent)) {
            throw new FileSystemException(
                    parent.toString(),
                    null,
                    "can be written by others and is not sticky, so they could put code of theirs in place of ours; "
                            + OTHER_FOLDER);
        }
        try {
            return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWN));
        } catch (FileAlreadyExistsException there) {
            return checked(folder);
        }
    }

    private static Path checked(Path folder) throws IOException {
        PosixFileAttributeView view = view(folder);
        if (view == null) {
            throw refusal(folder, "has no owner");
        }
        PosixFileAttributes attributes = view.readAttributes();
        if (!attributes.isDirectory()) {
            throw refusal(folder, "is no folder");
        }
        if (!attributes.owner().equals(ownerOfNewFiles(parent(folder)))) {
            throw refusal(folder, "belongs to " + attributes.owner().getName());
        }
        if (isOpenToOthers(attributes.permissions())) {
            throw refusal(folder, "can be written by others");
        }
        view.setPermissions(OWN);
        return folder;
    }

    private static boolean isOpenToOthers(Set<PosixFilePermission> permissions) {
        return permissions.stream().anyMatch(WRITE_OF_OTHERS::contains);
    }

    /** In a sticky folder only its owner may rename or delete a file. */
    private static boolean isSticky(Path folder) throws IOException {
        return ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
    }

    private static Path parent(Path folder) {
        return folder.toAbsolutePath().resolveSibling("");
    }

    private static @Nullable PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whatever the user is called: a container may have no name for it. */
    private static Object ownerOfNewFiles(Path parent) throws IOException {
        Path own = Files.createTempFile(parent, "cartwright", ".owner");
        try {
            return Files.getOwner(own);
        } finally {
            Files.delete(own);
        }
    }

    private static IOException refusal(Path folder, String reason) {
        return new FileSystemException(
                folder.toString(), null, reason + "; functions load code from it, so delete it or " + OTHER_FOLDER);
    }
}
