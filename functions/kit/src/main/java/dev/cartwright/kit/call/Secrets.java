package dev.cartwright.kit.call;

/** The port to where secrets are kept; a function's environment only names them. */
@FunctionalInterface
public interface Secrets {

    /**
     * The value of a secret; ask each time, since secrets are changed while functions run.
     *
     * @param name as the template gives it: {@code "/cartwright/dev/psp/api-key"}
     * @throws dev.cartwright.kit.value.Unavailable when it was never read and cannot be read now
     */
    String get(String name);
}
