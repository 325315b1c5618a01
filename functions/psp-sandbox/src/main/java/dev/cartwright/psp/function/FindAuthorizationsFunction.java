package dev.cartwright.psp.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.Text;
import dev.cartwright.psp.domain.Authorizations;
import java.util.List;
import java.util.function.Function;

/** {@code GET /v1/psp/authorizations?reference=}: contract/openapi.yaml#findAuthorizations. */
public final class FindAuthorizationsFunction implements Function<Request, Reply> {

    private final Authorizations authorizations;

    public FindAuthorizationsFunction(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    record Found(List<AuthorizationView> items) {}

    @Override
    public Reply apply(Request request) {
        String reference = request.query("reference").orElse("");
        Text.id("reference", reference);
        return Reply.ok(new Found(authorizations.findByReference(reference).stream()
                .map(AuthorizationView::of)
                .toList()));
    }
}
