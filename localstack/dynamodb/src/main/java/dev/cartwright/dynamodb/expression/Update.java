package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.expression.UpdateAction.Add;
import dev.cartwright.dynamodb.expression.UpdateAction.Assign;
import dev.cartwright.dynamodb.expression.UpdateAction.Delete;
import dev.cartwright.dynamodb.expression.UpdateAction.Remove;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.ListOf;
import dev.cartwright.dynamodb.value.Value.Num;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An update of one request, parsed and checked against the request's placeholders. */
public final class Update {

    private static final ExpressionKind KIND = ExpressionKind.UPDATE;
    private static final ParsedExpressions<List<UpdateAction>> PARSED = new ParsedExpressions<>(UpdateParser::parse);
    private static final Set<String> SETS = Set.of("SS", "NS", "BS");

    private final List<UpdateAction> actions;
    private final List<Path> paths;
    private final Scope scope;

    private Update(List<UpdateAction> actions, List<Path> paths, Scope scope) {
        this.actions = actions;
        this.paths = paths;
        this.scope = scope;
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException for an invalid one */
    public static Update of(@Nullable String text, Scope scope) {
        if (text == null) {
            return new Update(List.of(), List.of(), scope);
        }
        List<UpdateAction> actions = PARSED.of(KIND, text);
        List<Path> paths = new ArrayList<>(actions.size());
        for (UpdateAction action : actions) {
            scope.use(KIND, action.path());
            paths.add(scope.resolve(action.path()));
            check(action, scope);
        }
        Overlaps.refuse(KIND, paths);
        return new Update(actions, paths, scope);
    }

    private static void check(UpdateAction action, Scope scope) {
        switch (action) {
            case Assign assign -> check(assign.term(), scope);
            case Remove _ -> {}
            case Add add -> {
                Value value = scope.use(KIND, add.placeholder());
                if (!(value instanceof Num) && !SETS.contains(value.type())) {
                    throw wrongType("ADD", value);
                }
            }
            case Delete delete -> {
                Value value = scope.use(KIND, delete.placeholder());
                if (!SETS.contains(value.type())) {
                    throw wrongType("DELETE", value);
                }
            }
        }
    }

    private static RuntimeException wrongType(String section, Value value) {
        return KIND.invalid("Incorrect operand type for operator or function; operator: " + section + ", operand type: "
                + TypeNames.of(value) + ", typeSet: ALLOWED_FOR_" + section + "_OPERAND");
    }

    private static void check(Term term, Scope scope) {
        switch (term) {
            case Term.At(var path) -> scope.use(KIND, path);
            case Term.Given(var placeholder) -> scope.use(KIND, placeholder);
            case Term.IfNotExists(var path, var otherwise) -> {
                scope.use(KIND, path);
                check(otherwise, scope);
            }
            case Term.Plus(var left, var right) -> checkBoth("+", left, right, scope);
            case Term.Minus(var left, var right) -> checkBoth("-", left, right, scope);
            case Term.ListAppend(var first, var second) -> checkBoth("list_append", first, second, scope);
        }
    }

    private static void checkBoth(String operator, Term left, Term right, Scope scope) {
        for (Term term : List.of(left, right)) {
            check(term, scope);
            if (term instanceof Term.Given(var placeholder)) {
                Value value = scope.value(placeholder);
                boolean fits = operator.equals("list_append") ? value instanceof ListOf : value instanceof Num;
                if (!fits) {
                    throw KIND.invalid("Incorrect operand type for operator or function; operator or function: "
                            + operator + ", operand type: " + value.type());
                }
            }
        }
    }

    /** The attributes that it changes. */
    public List<String> attributes() {
        return paths.stream().map(Path::attribute).toList();
    }

    /** The parts of an item that it is about. */
    public Document partsOf(Document item) {
        return Projection.of(paths).of(item);
    }

    /** Refuses to change these attributes. */
    public void refuse(Collection<String> keys) {
        for (String attribute : attributes()) {
            if (keys.contains(attribute)) {
                throw Problems.validation("One or more parameter values were invalid: Cannot update attribute "
                        + attribute + ". This attribute is part of the key");
            }
        }
    }

    /** The item after the update; every term sees the item as it was. */
    public Document apply(Document item) {
        Terms terms = new Terms(item, scope);
        Map<Path, Edit> edits = LinkedHashMap.newLinkedHashMap(actions.size());
        for (int i = 0; i < actions.size(); i++) {
            Path path = paths.get(i);
            edits.put(path, edit(actions.get(i), path, item, terms));
        }
        return new Edits(edits).apply(item);
    }

    private Edit edit(UpdateAction action, Path path, Document item, Terms terms) {
        return switch (action) {
            case Assign assign -> new Edit.Put(terms.value(assign.term()));
            case Remove _ -> new Edit.Drop();
            case Add add -> SetArithmetic.add(path.in(item), scope.value(add.placeholder()));
            case Delete delete -> SetArithmetic.delete(path.in(item), scope.value(delete.placeholder()));
        };
    }
}
