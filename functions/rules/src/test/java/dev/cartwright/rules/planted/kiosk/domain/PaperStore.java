package dev.cartwright.rules.planted.kiosk.domain;

import dev.cartwright.rules.planted.kiosk.adapter.PaperHelper;

/** A domain that knows its adapter. */
public record PaperStore(PaperHelper helper) {}
