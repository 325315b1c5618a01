package dev.cartwright.pricing.domain;

import java.util.Map;
import java.util.Set;

/** The SKUs as the catalogue last told of them. */
@FunctionalInterface
public interface PricedSkus {

    /** Of those that are known. */
    Map<Sku, PricedSku> find(Set<Sku> skus);
}
