package dev.cartwright.tools.replay;

/**
 * A day after its last customer.
 *
 * @param ledgerMinor what all accounts of the shop's ledger sum up to; zero in double entry
 */
record Closing(DayReport report, StockCheck stock, long ledgerMinor, int priceChanges, double seconds) {

    /** In pence: what the shop charged more than the file says. */
    long revenueDifference() {
        return report.shopMinor() - report.fileMinor();
    }

    /** Whether every penny and every article is where the file says. */
    boolean holds() {
        return revenueDifference() == 0
                && stock.holds()
                && ledgerMinor == 0
                && report.lost().isEmpty();
    }
}
