package dev.cartwright.psp.domain;

import java.util.List;
import java.util.Optional;

/** All authorizations; what is staged here takes effect as one with the webhooks, or not at all. */
public interface Authorizations {

    Optional<Stored> find(AuthorizationId id);

    List<Authorization> findByReference(String reference);

    Optional<Refund> findRefund(AuthorizationId id, String reference);

    void add(Authorization authorization);

    void replace(Stored before, Authorization after);

    void add(AuthorizationId id, Refund refund);

    void announce(SendWebhooks command);

    /** Puts what is staged on record before the answer is given. */
    void commit();
}
