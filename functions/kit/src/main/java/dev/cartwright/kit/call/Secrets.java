package dev.cartwright.kit.call;

/** The port to the secret store; a function's environment contains only the names of secrets. */
@FunctionalInterface
public interface Secrets {

    /**
     * The value of a secret. Call it for each use, because secrets are rotated while functions run.
     *
     * @param name as the template sets it: {@code "/cartwright/dev/psp/api-key"}
     * @throws dev.cartwright.kit.value.Unavailable when it was never read and cannot be read now
     */
    String get(String name);
}
