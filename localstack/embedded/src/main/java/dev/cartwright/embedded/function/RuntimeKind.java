package dev.cartwright.embedded.function;

import java.util.Locale;

/** The runtime inside a function's process. */
public enum RuntimeKind {
    /** AWS's runtime interface client, which has native libraries for Linux only. */
    RIC,
    /** The loop of this module, which runs {@code RequestStreamHandler}s on any system. */
    JAVA;

    /** AWS's client if its native library exists for this system. */
    public static RuntimeKind ofThisMachine() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux") ? RIC : JAVA;
    }
}
