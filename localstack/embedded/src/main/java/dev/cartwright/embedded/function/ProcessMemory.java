package dev.cartwright.embedded.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a process occupies, on Linux. */
final class ProcessMemory {

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s*(\\d{1,15}) kB");

    private ProcessMemory() {}

    /** 0 if the process has ended, or the system does not tell. */
    static long residentKb(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            Matcher resident = RESIDENT.matcher(pid > 0 ? Files.readString(status) : "");
            return resident.find() ? Long.parseLong(resident.group(1)) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
