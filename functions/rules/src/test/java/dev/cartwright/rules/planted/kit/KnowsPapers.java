package dev.cartwright.rules.planted.kit;

import dev.cartwright.rules.planted.kiosk.domain.Paper;

/** Depends on a capability. */
public record KnowsPapers(Paper paper) {}
