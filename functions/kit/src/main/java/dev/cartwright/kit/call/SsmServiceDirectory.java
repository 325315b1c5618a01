package dev.cartwright.kit.call;

import java.net.URI;

/** Service discovery in SSM parameters {@code /cartwright/<stage>/services/<name>}, which each service's own stack writes. */
public final class SsmServiceDirectory implements ServiceDirectory {

    private final Secrets parameters;
    private final String stage;

    public SsmServiceDirectory(Secrets parameters, String stage) {
        this.parameters = parameters;
        this.stage = stage;
    }

    @Override
    public URI find(String service) {
        return URI.create(parameters.get("/cartwright/" + stage + "/services/" + service));
    }
}
