package dev.cartwright.payment.domain;

/** The accounts of the ledger. Debits are positive, credits negative; together they are nothing, always. */
public enum Account {
    /** What banks hold for us. */
    AUTHORIZED_HOLD,
    /** What we will have sold when that is taken. */
    PENDING_SALES,
    /** What the provider owes us. */
    PSP_CLEARING,
    /** What was sold. */
    SALES,
    /** What was given back. */
    REFUNDS
}
