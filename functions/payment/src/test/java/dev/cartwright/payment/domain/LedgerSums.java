package dev.cartwright.payment.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What postings come to, by account; accounts with nothing on them are left out. */
final class LedgerSums {

    private LedgerSums() {}

    static Map<Account, Long> of(List<Posting> postings) {
        var sums = new TreeMap<Account, Long>();
        postings.forEach(
                posting -> posting.entries().forEach((account, minor) -> sums.merge(account, minor, Long::sum)));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
