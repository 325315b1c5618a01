package dev.cartwright.payment.domain;

import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** What was booked. */
public interface Ledger {

    /** The bookings of one payment, the earliest first. */
    List<Posting> of(OrderId id);

    /** What is on each account in minor units, over all payments; together it is nothing in each currency. */
    Map<CurrencyUnit, Map<Account, Long>> balances();
}
