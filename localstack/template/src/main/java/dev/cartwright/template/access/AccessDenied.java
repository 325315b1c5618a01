package dev.cartwright.template.access;

/** AWS's error, with its message, for a call that no policy of the caller allows. */
public final class AccessDenied extends RuntimeException {

    /** The code of the error. */
    public static final String CODE = "AccessDeniedException";

    AccessDenied(String message) {
        super(message);
    }
}
