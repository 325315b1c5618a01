package dev.cartwright.pricing.domain;

import java.util.Collection;
import java.util.Set;

/** Promotions as a quote reads them. */
public interface Promotions {

    /**
     * The promotions that are filed under any of these keys, each once. Those of codes come whatever their validity, so that a message can
     * say why a code does not work.
     */
    Collection<Promotion> find(Set<Lookup> lookups);

    /** Every promotion, for explanations; quotes do not read so much. */
    Collection<Promotion> all();
}
