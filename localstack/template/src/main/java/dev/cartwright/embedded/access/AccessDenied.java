package dev.cartwright.embedded.access;

/** What AWS answers, in its words, to a call that no policy of the caller allows. */
public final class AccessDenied extends RuntimeException {

    /** The code of the error. */
    public static final String CODE = "AccessDeniedException";

    AccessDenied(String message) {
        super(message);
    }
}
