package dev.cartwright.tools.shop;

/** The shop's double-entry ledger. */
public final class LedgerBalances {

    private final Shop admin;

    private LedgerBalances(Shop admin) {
        this.admin = admin;
    }

    public static LedgerBalances of(Shop admin) {
        return new LedgerBalances(admin);
    }

    /** The sum of all accounts in minor units; must be zero. */
    public long balanceMinor() {
        return admin.insist(Call.get("/v1/ledger/balances"))
                .orFail("the ledger's balances")
                .body()
                .path("balances")
                .valueStream()
                .mapToLong(
                        account -> account.path("balance").path("amountMinor").asLong(0))
                .sum();
    }
}
