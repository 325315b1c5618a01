package dev.cartwright.rules.planted.kiosk.domain;

import dev.cartwright.kit.http.Reply;

/** A domain that speaks HTTP. */
public record PaperAnswer(Reply reply) {}
