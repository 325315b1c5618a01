package dev.cartwright.psp.domain;

import dev.cartwright.kit.value.Versioned;
import dev.cartwright.psp.domain.Authorization.Captured;
import java.util.List;
import java.util.Optional;

/** Gives back some of an amount that was taken, once for each reference. */
public final class RefundAuthorization {

    private final Authorizations authorizations;
    private final News news;

    public RefundAuthorization(Authorizations authorizations, News news) {
        this.authorizations = authorizations;
        this.news = news;
    }

    public Change handle(AuthorizationId id, Refund refund) {
        return authorizations.find(id).map(found -> refunded(found, refund)).orElseGet(Change.NoSuchAuthorization::new);
    }

    private Change refunded(Versioned<Authorization> found, Refund refund) {
        return found.value() instanceof Captured captured
                ? refunded(found, captured, refund)
                : new Change.WrongState(found.value());
    }

    private Change refunded(Versioned<Authorization> found, Captured captured, Refund refund) {
        AuthorizationId id = captured.facts().id();
        Optional<Refund> earlier = authorizations.findRefund(id, refund.reference());
        if (earlier.isPresent()) {
            return earlier.get().equals(refund) ? new Change.Done(captured) : new Change.ReferenceTaken();
        }
        if (!captured.hasLeft(refund.amount())) {
            return new Change.TooMuch();
        }
        Authorization after = captured.refund(refund.amount());
        authorizations.save(found, after);
        authorizations.add(id, refund);
        news.tell(after, List.of(news.of(refund, after)));
        return new Change.Done(after);
    }
}
