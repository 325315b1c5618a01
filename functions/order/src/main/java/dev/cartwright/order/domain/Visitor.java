package dev.cartwright.order.domain;

import java.util.Optional;

/**
 * Who asks for an order.
 *
 * @param subject of a verified token; empty for a guest
 * @param admin whether they may see every order
 * @param token what a guest presents; anybody may present one
 */
public record Visitor(String subject, boolean admin, Optional<AccessToken> token) {}
