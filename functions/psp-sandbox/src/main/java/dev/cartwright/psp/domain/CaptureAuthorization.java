package dev.cartwright.psp.domain;

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

    private Change captured(Stored stored) {
        if (!(stored.authorization() instanceof Approved approved)) {
            return new Change.WrongState(stored.authorization());
        }
        Authorization captured = approved.capture();
        authorizations.replace(stored, captured);
        news.tell(captured, List.of(news.of("capture.succeeded", captured)));
        return new Change.Done(captured);
    }
}
