package dev.cartwright.kit.call;

import java.net.URI;

/** The port to service discovery. */
public interface ServiceDirectory {

    /**
     * The base address of a service, without a trailing slash.
     *
     * @param service {@code "catalog"}
     * @throws dev.cartwright.kit.value.Unavailable when it was never found and cannot be looked up now
     */
    URI find(String service);
}
