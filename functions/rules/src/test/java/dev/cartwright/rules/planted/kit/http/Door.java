package dev.cartwright.rules.planted.kit.http;

import dev.cartwright.rules.planted.kit.message.Letter;

/** Knows whoever knows it. */
public record Door(Letter[] letters) {}
