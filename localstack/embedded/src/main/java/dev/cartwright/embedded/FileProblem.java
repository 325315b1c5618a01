package dev.cartwright.embedded;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file in words: most of the JDK's exceptions have its name as their only message. */
final class FileProblem {

    private FileProblem() {}

    static String of(FileSystemException problem) {
        return problem.getFile() + ": " + reason(problem);
    }

    private static String reason(FileSystemException problem) {
        @Nullable String told = problem.getReason();
        if (told != null) {
            return told;
        }
        return switch (problem) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such file or folder";
            case FileAlreadyExistsException _ -> "there is a file of that name";
            default -> problem.getClass().getSimpleName();
        };
    }
}
