package dev.cartwright.rules.planted.kiosk.adapter;

/** A name that says nothing. */
public record PaperHelper() {}
