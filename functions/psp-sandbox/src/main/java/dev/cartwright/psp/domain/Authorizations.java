package dev.cartwright.psp.domain;

import dev.cartwright.kit.value.Versioned;
import java.util.List;
import java.util.Optional;

/** All authorizations; what is staged here takes effect as one with the webhooks, or not at all. */
public interface Authorizations {

    Optional<Versioned<Authorization>> find(AuthorizationId id);

    List<Authorization> findByReference(String reference);

    Optional<Refund> findRefund(AuthorizationId id, String reference);

    void add(Authorization authorization);

    /** Puts an authorization in place of the one that was found. */
    void save(Versioned<Authorization> before, Authorization after);

    void add(AuthorizationId id, Refund refund);

    void announce(SendWebhooks command);

    /** Puts what is staged on record before the answer is given. */
    void commit();
}
