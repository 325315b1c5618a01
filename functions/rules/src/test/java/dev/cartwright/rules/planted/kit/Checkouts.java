package dev.cartwright.rules.planted.kit;

/** Its field is a word of the shop, and so is its name. */
public record Checkouts(String priceList) {}
