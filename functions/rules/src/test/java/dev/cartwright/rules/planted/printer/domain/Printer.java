package dev.cartwright.rules.planted.printer.domain;

import dev.cartwright.rules.planted.kiosk.domain.Paper;

/** Uses the class of another capability. */
public record Printer(Paper next) {}
