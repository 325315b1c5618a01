package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Versioned;

/** The shop's markets: one definition. */
public interface MarketSettings {

    /** Unsaved, the template's home market, until an admin defines others. */
    Versioned<Markets> find();

    Versioned<Markets> save(Versioned<Markets> before, Markets after);
}
