package dev.cartwright.payment.domain;

import static dev.cartwright.payment.domain.Difference.Kind.AMOUNT;
import static dev.cartwright.payment.domain.Difference.Kind.ANOTHER_CHARGE;
import static dev.cartwright.payment.domain.Difference.Kind.LEDGER;
import static dev.cartwright.payment.domain.Difference.Kind.MISSING_CHARGE;
import static dev.cartwright.payment.domain.Difference.Kind.REFUNDED;
import static dev.cartwright.payment.domain.Difference.Kind.STATUS;

import dev.cartwright.payment.domain.Difference.Kind;
import dev.cartwright.payment.domain.Payment.Authorized;
import dev.cartwright.payment.domain.Payment.Captured;
import dev.cartwright.payment.domain.Payment.Declined;
import dev.cartwright.payment.domain.Payment.Pending;
import dev.cartwright.payment.domain.Payment.Unasked;
import dev.cartwright.payment.domain.Payment.Voided;
import dev.cartwright.payment.domain.Payment.Withdrawn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Compares one payment with what the provider has and what was booked. A pending one is not compared: whoever asks for its
 * answer finds out.
 *
 * @param refunds of the payment
 * @param charges that the provider has under the order's reference
 * @param postings of the payment
 */
record Reconciliation(Payment payment, List<Refund> refunds, List<Charge> charges, List<Posting> postings) {

    List<Difference> differences() {
        return switch (payment) {
            case Unasked _, Withdrawn _, Declined _ -> uncharged();
            case Authorized(var facts, var id) -> charged(id, Charge.Status.APPROVED, facts.amount());
            case Captured(var facts, var id, var _) -> charged(id, Charge.Status.CAPTURED, facts.amount());
            case Voided(var facts, var id) -> charged(id, Charge.Status.VOIDED, facts.amount());
            case Pending _ -> List.of();
        };
    }

    private List<Difference> uncharged() {
        var found = new ArrayList<Difference>();
        charges.stream()
                .filter(charge ->
                        charge.status() == Charge.Status.APPROVED || charge.status() == Charge.Status.CAPTURED)
                .forEach(charge -> found.add(new Difference(ANOTHER_CHARGE, "nothing", text(charge))));
        differs(LEDGER, Map.of(), booked()).ifPresent(found::add);
        return found;
    }

    private List<Difference> charged(ChargeId id, Charge.Status status, Money amount) {
        var found = new ArrayList<Difference>();
        charges.stream()
                .filter(charge -> !charge.id().equals(id))
                .forEach(charge -> found.add(new Difference(ANOTHER_CHARGE, id.value(), text(charge))));
        charges.stream()
                .filter(charge -> charge.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        charge -> found.addAll(compared(charge, status, amount)),
                        () -> found.add(new Difference(MISSING_CHARGE, id.value(), "nothing")));
        differs(LEDGER, expected(status, amount), booked()).ifPresent(found::add);
        return found;
    }

    private Collection<Difference> compared(Charge charge, Charge.Status status, Money amount) {
        return List.of(
                        differs(STATUS, status, charge.status()),
                        differs(AMOUNT, amount, charge.amount()),
                        refundsDiffer(amount, charge.refunded()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A pending refund counts neither way: either side may know of it first. */
    private Optional<Difference> refundsDiffer(Money amount, Money theirs) {
        Money made = refunded(amount);
        Money atMost = made.plus(sum(Refund.Pending.class, amount));
        return theirs.isLessThan(made) || theirs.isGreaterThan(atMost)
                ? differs(REFUNDED, made, theirs)
                : Optional.empty();
    }

    private Money refunded(Money amount) {
        return sum(Refund.Made.class, amount);
    }

    private Money sum(Class<? extends Refund> state, Money amount) {
        return refunds.stream()
                .filter(state::isInstance)
                .map(refund -> refund.facts().amount())
                .reduce(Money.zero(amount.getCurrencyUnit()), Money::plus);
    }

    private static Optional<Difference> differs(Kind kind, Object ours, Object theirs) {
        return ours.equals(theirs)
                ? Optional.empty()
                : Optional.of(new Difference(kind, ours.toString(), theirs.toString()));
    }

    /** What the ledger must say of a payment in that state; accounts with nothing on them are left out. */
    private Map<Account, Long> expected(Charge.Status status, Money amount) {
        long refunded = refunded(amount).getAmountMinorLong();
        long minor = amount.getAmountMinorLong();
        var expected = new TreeMap<Account, Long>();
        if (status == Charge.Status.APPROVED) {
            expected.put(Account.AUTHORIZED_HOLD, minor);
            expected.put(Account.PENDING_SALES, -minor);
        } else if (status == Charge.Status.CAPTURED) {
            expected.put(Account.PSP_CLEARING, minor - refunded);
            expected.put(Account.SALES, -minor);
            expected.put(Account.REFUNDS, refunded);
        }
        expected.values().removeIf(sum -> sum == 0);
        return expected;
    }

    private Map<Account, Long> booked() {
        var sums = new TreeMap<Account, Long>();
        postings.forEach(
                posting -> posting.entries().forEach((account, minor) -> sums.merge(account, minor, Long::sum)));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static String text(Charge charge) {
        return charge.id() + " " + charge.status();
    }
}
