package dev.cartwright.payment.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One booking in the ledger: what it adds to which account, which sums to nothing.
 *
 * @param name unique for a payment, so that nothing is booked twice: {@code "CAPTURE"}
 * @param entries in minor units
 */
public record Posting(String name, Instant at, CurrencyUnit currency, Map<Account, Long> entries) {

    public Posting {
        entries = Map.copyOf(entries);
        long sum = entries.values().stream().mapToLong(Long::longValue).sum();
        if (sum != 0) {
            throw new IllegalArgumentException("posting " + name + " does not sum to nothing but to " + sum);
        }
    }

    static Posting authorization(Money amount, Instant at) {
        return of("AUTHORIZATION", amount, at, Account.AUTHORIZED_HOLD, Account.PENDING_SALES);
    }

    static Posting release(Money amount, Instant at) {
        return of("VOID", amount, at, Account.PENDING_SALES, Account.AUTHORIZED_HOLD);
    }

    static Posting capture(Money amount, Instant at) {
        var entries = new EnumMap<Account, Long>(Account.class);
        entries.putAll(entries(amount, Account.PENDING_SALES, Account.AUTHORIZED_HOLD));
        entries.putAll(entries(amount, Account.PSP_CLEARING, Account.SALES));
        return new Posting("CAPTURE", at, amount.getCurrencyUnit(), entries);
    }

    static Posting refund(RefundId id, Money amount, Instant at) {
        return of("REFUND#" + id, amount, at, Account.REFUNDS, Account.PSP_CLEARING);
    }

    private static Posting of(String name, Money amount, Instant at, Account debit, Account credit) {
        return new Posting(name, at, amount.getCurrencyUnit(), entries(amount, debit, credit));
    }

    private static Map<Account, Long> entries(Money amount, Account debit, Account credit) {
        return Map.of(debit, amount.getAmountMinorLong(), credit, -amount.getAmountMinorLong());
    }
}
