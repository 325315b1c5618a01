package dev.cartwright.tools.shop;

/** The shop's double-entry ledger, as its admin sees it. */
public final class Ledger {

    private final Shop admin;

    private Ledger(Shop admin) {
        this.admin = admin;
    }

    public static Ledger of(Shop admin) {
        return new Ledger(admin);
    }

    /** What all accounts sum up to, in minor units: zero, or money was lost or made up. */
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
