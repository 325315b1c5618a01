package dev.cartwright.bench.replay;

/**
 * The comparison at the end of a day.
 *
 * @param ledgerMinor the sum of all accounts of the shop's ledger; must be zero
 */
record DayReconciliation(DayReport report, StockCheck stock, long ledgerMinor, int priceChanges, double seconds) {

    /** The shop's revenue minus the file's, in pence. */
    long revenueDifference() {
        return report.shopMinor() - report.fileMinor();
    }

    /** The shop's tax minus the file's, in pence. If revenue is equal, too, so is the net amount. */
    long taxDifference() {
        return report.shopTaxMinor() - report.fileTaxMinor();
    }

    /** Whether revenue, tax, stock and ledger agree with the file. */
    boolean holds() {
        return revenueDifference() == 0
                && taxDifference() == 0
                && stock.holds()
                && ledgerMinor == 0
                && report.lost().isEmpty();
    }
}
