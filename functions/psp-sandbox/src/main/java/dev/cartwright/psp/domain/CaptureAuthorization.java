package dev.cartwright.psp.domain;

import dev.cartwright.kit.value.Versioned;
import dev.cartwright.psp.domain.Authorization.Approved;
import java.util.List;

/** Takes the whole amount that is held. */
public final class CaptureAuthorization {

    private final Authorizations authorizations;
    private final News news;

    public CaptureAuthorization(Authorizations authorizations, News news) {
        this.authorizations = authorizations;
        this.news = news;
    }

    public Change handle(AuthorizationId id) {
        return authorizations.find(id).map(this::captured).orElseGet(Change.NoSuchAuthorization::new);
    }

    private Change captured(Versioned<Authorization> found) {
        if (!(found.value() instanceof Approved approved)) {
            return new Change.WrongState(found.value());
        }
        Authorization captured = approved.capture();
        authorizations.save(found, captured);
        news.tell(captured, List.of(news.of("capture.succeeded", captured)));
        return new Change.Done(captured);
    }
}
