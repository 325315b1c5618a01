package dev.cartwright.psp.domain;

/** Why a bank says no. */
public enum DeclineReason {
    DECLINED,
    INSUFFICIENT_FUNDS
}
