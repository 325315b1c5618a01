package dev.cartwright.rules.planted.kiosk.domain;

/** Nothing is wrong with it. */
public record Paper(String id) {}
