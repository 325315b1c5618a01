package dev.cartwright.tools.shop;

/**
 * An offer that is in the catalogue.
 *
 * @param etag of its latest version, which a change must name
 */
public record Listing(Offer offer, String productId, String etag) {}
