package dev.cartwright.tools.shop;

/**
 * An offer in the catalogue.
 *
 * @param etag of its latest version, for {@code If-Match}
 */
public record ListedOffer(Offer offer, String productId, String etag) {}
