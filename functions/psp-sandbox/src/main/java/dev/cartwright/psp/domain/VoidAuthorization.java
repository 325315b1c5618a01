package dev.cartwright.psp.domain;

import dev.cartwright.kit.value.Versioned;
import dev.cartwright.psp.domain.Authorization.Approved;
import java.util.List;

/** Frees the whole amount that is held. */
public final class VoidAuthorization {

    private final Authorizations authorizations;
    private final News news;

    public VoidAuthorization(Authorizations authorizations, News news) {
        this.authorizations = authorizations;
        this.news = news;
    }

    public Change handle(AuthorizationId id) {
        return authorizations.find(id).map(this::voided).orElseGet(Change.NoSuchAuthorization::new);
    }

    private Change voided(Versioned<Authorization> found) {
        if (!(found.value() instanceof Approved approved)) {
            return new Change.WrongState(found.value());
        }
        Authorization voided = approved.cancel();
        authorizations.save(found, voided);
        news.tell(voided, List.of(news.of("void.succeeded", voided)));
        return new Change.Done(voided);
    }
}
