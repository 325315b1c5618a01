package dev.cartwright.rules.planted.kiosk.adapter;

import dev.cartwright.rules.planted.kiosk.function.BuyPaperFunction;

/** Knows who calls. */
public record PaperSeller(BuyPaperFunction function) {}
