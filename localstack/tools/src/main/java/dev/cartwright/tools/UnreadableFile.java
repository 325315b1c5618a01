package dev.cartwright.tools;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that the user names cannot be read; the message says why. */
public final class UnreadableFile extends CommandFailure {

    private static final long serialVersionUID = 1;

    public UnreadableFile(Path file, Exception cause) {
        super(file + " cannot be read: " + reason(cause), cause);
    }

    /** Most of the JDK's exceptions have the file's name as their only message. */
    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> "no reason given";
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            case CharacterCodingException _ -> "it is not UTF-8 text";
            case UncheckedIOException wrapped -> reason(wrapped.getCause());
            default -> String.valueOf(cause.getMessage());
        };
    }
}
