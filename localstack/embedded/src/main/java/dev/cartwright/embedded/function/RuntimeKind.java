package dev.cartwright.embedded.function;

import java.util.Locale;

/** Which runtime speaks the Runtime API inside a function's process. */
public enum RuntimeKind {
    /** AWS's runtime interface client, which has native libraries for Linux only. */
    RIC,
    /** The loop of this module, which runs {@code RequestStreamHandler}s anywhere. */
    JAVA;

    /** AWS's own where its native library exists. */
    public static RuntimeKind ofThisMachine() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux") ? RIC : JAVA;
    }
}
