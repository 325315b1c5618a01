package dev.cartwright.kit.value;

/**
 * A service that was asked on the caller's behalf does not accept their token, which may have expired meanwhile: 401 over HTTP. Such a
 * response is not stored for repeated requests.
 */
public final class Unauthenticated extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unauthenticated(String service) {
        super(service + " does not accept the caller's token", null, false, false);
    }
}
