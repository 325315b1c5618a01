package dev.cartwright.kit.call;

import java.net.URI;

/** The port to service discovery: where a neighbour answers. */
public interface ServiceDirectory {

    /**
     * The base address of a service, without a slash at its end.
     *
     * @param service {@code "catalog"}
     * @throws dev.cartwright.kit.value.Unavailable when it was never found and cannot be looked up now
     */
    URI find(String service);
}
