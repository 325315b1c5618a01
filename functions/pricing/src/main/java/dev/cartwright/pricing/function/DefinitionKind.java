package dev.cartwright.pricing.function;

import static dev.cartwright.kit.http.EdgeProblem.PRECONDITION_FAILED;
import static dev.cartwright.pricing.function.PricingProblem.ID_USED;

import dev.cartwright.kit.http.Page;
import dev.cartwright.kit.http.ProblemType;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.Define.Outcome;
import dev.cartwright.pricing.domain.Definitions;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How admins list, read, define and delete what there is of one kind.
 *
 * @param idParameter the path's parameter
 * @param check the constructor of its value
 * @param unknown the problem if there is none
 * @param path of all: {@code "/v1/promotions"}
 * @param view its JSON record
 */
record DefinitionKind<T>(
        String idParameter, Function<String, ?> check, ProblemType unknown, String path, Function<T, ?> view) {

    Reply list(Definitions<T> definitions, Request request) {
        return Reply.ok(Page.of(definitions.page(request.limit(), request.cursor()), view));
    }

    Reply get(Definitions<T> definitions, Request request) {
        return definitions
                .find(id(request))
                .map(found -> Reply.ok(view.apply(found.value())).withVersion(found.version()))
                .orElseGet(this::refusedUnknown);
    }

    /** @param read makes a definition of its id */
    Reply define(Define<T> define, Request request, Function<String, T> read) {
        String id = id(request);
        boolean isNew = request.header("if-none-match").filter("*"::equals).isPresent();
        T definition = read.apply(id);
        return reply(id, isNew ? define.add(id, definition) : define.change(id, definition, request.ifMatch()));
    }

    Reply delete(Define<T> define, Request request) {
        String id = id(request);
        return reply(id, define.remove(id, request.ifMatch()));
    }

    String id(Request request) {
        return request.pathParameter(idParameter, text -> checked(text), unknown);
    }

    private String checked(String text) {
        var _ = check.apply(text);
        return text;
    }

    /** The body may name the id again, as clients send back what they read. */
    static void same(@Nullable String named, String id) {
        InvalidInput.unless(named == null || Objects.equals(named, id), "the id in the body is the one in the path");
    }

    private Reply reply(String id, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Added<T>(var added) ->
                Reply.created(path + "/" + id, view.apply(added.value())).withVersion(added.version());
            case Outcome.Changed<T>(var changed) ->
                Reply.ok(view.apply(changed.value())).withVersion(changed.version());
            case Outcome.Removed<T>() -> Reply.noContent();
            case Outcome.Unknown<T>() -> refusedUnknown();
            case Outcome.Outdated<T>() ->
                Reply.refused(PRECONDITION_FAILED.about("Read it again and repeat the change."));
            case Outcome.IdUsed<T>() -> Reply.refused(ID_USED.about("Choose another id."));
        };
    }

    private Reply refusedUnknown() {
        return Reply.refused(unknown.about("To create it, send If-None-Match: * with PUT."));
    }
}
