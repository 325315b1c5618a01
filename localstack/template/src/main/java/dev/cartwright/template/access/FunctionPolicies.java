package dev.cartwright.template.access;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.UnsupportedResource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The permissions of each function's role: only its {@code Policies}. Lambda itself uses what SAM adds for logs, traces and
 * event sources; here the stack does.
 */
public final class FunctionPolicies {

    private static final Comparator<Permission> ORDER = Comparator.comparing(Permission::function)
            .thenComparing(Permission::action)
            .thenComparing(Permission::resource);

    private final String account;
    private final Map<String, List<Statement>> statements = new TreeMap<>();
    private final Set<Permission> used = ConcurrentHashMap.newKeySet();
    private final Set<Denial> denials = ConcurrentHashMap.newKeySet();

    /** One action on one resource that a function's policy allows, both as written in the policy. */
    public record Permission(String function, String action, String resource) {}

    /** A denied call. */
    public record Denial(String function, String action, String resource) {}

    private FunctionPolicies(String account) {
        this.account = account;
    }

    /**
     * @param account of the functions
     * @throws UnsupportedResource that names the part of a policy which cannot be evaluated
     */
    public static FunctionPolicies declaredIn(ApplicationResources application, String account) {
        FunctionPolicies policies = new FunctionPolicies(account);
        application.ofType("AWS::Lambda::Function").forEach(policies::add);
        return policies;
    }

    public boolean know(String function) {
        return statements.containsKey(function);
    }

    /** @throws AccessDenied for the first need that no policy allows */
    public void require(String function, List<Need> needs) {
        needs.forEach(need -> require(function, need));
    }

    /** Permissions that were not used since the start: unnecessary, or not covered by a test. */
    public List<Permission> unused() {
        return statements.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(Statement::allows)
                        .flatMap(statement -> permissions(entry.getKey(), statement)))
                .filter(permission -> !used.contains(permission))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    public List<Denial> denials() {
        return List.copyOf(denials);
    }

    private void require(String function, Need need) {
        List<Statement> own = statements.getOrDefault(function, List.of());
        Optional<Permission> allowed = own.stream()
                .filter(Statement::allows)
                .flatMap(statement -> statement.match(need).stream())
                .map(match -> new Permission(function, match.action(), match.resource()))
                .findFirst();
        boolean refused = own.stream()
                .anyMatch(statement ->
                        !statement.allows() && statement.match(need).isPresent());
        if (allowed.isEmpty() || refused) {
            denials.add(new Denial(function, need.action(), need.resource()));
            throw denied(function, need, refused);
        }
        used.add(allowed.get());
    }

    private AccessDenied denied(String function, Need need, boolean refused) {
        String reason = refused
                ? "with an explicit deny in an identity-based policy"
                : "because no identity-based policy allows the " + need.action() + " action";
        return new AccessDenied(
                "User: arn:aws:sts::%s:assumed-role/%s is not authorized to perform: %s on resource: %s %s"
                        .formatted(account, function, need.action(), need.resource(), reason));
    }

    private static Stream<Permission> permissions(String function, Statement statement) {
        return statement.actions().stream()
                .flatMap(action ->
                        statement.resources().stream().map(resource -> new Permission(function, action, resource)));
    }

    private void add(Resource function) {
        if (function.properties().containsKey("Role")) {
            throw new UnsupportedResource(
                    function.label() + ": the local stack evaluates Policies; it does not support Role");
        }
        JsonNode declared =
                JsonMapper.shared().valueToTree(function.properties().getOrDefault("Policies", List.of()));
        statements.put(
                function.physicalId(),
                documents(declared)
                        .flatMap(document -> Statement.allOf(function.label(), document))
                        .toList());
    }

    private static Stream<JsonNode> documents(JsonNode policies) {
        return policies.isArray() ? policies.valueStream() : Stream.of(policies);
    }
}
