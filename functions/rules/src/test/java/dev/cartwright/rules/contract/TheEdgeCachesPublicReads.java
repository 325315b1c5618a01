package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The front door caches what every caller may read and nothing else: no error, which another caller would get, and no answer of an
 * operation that asks who calls. What is cached expires as its operation says, so a policy has no time of its own.
 */
final class TheEdgeCachesPublicReads implements Rule<Shop> {

    /** AWS's own policy CachingDisabled. */
    private static final String CACHES_NOTHING = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    /** The errors whose time CloudFront lets us set ("Control how long CloudFront caches errors"); it is 10 s otherwise. */
    private static final Set<Integer> ERRORS =
            new TreeSet<>(Set.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504));

    @Override
    public Stream<String> violations(Shop shop) {
        return shop.infra().stream()
                .flatMap(template -> template.resources("AWS::CloudFront::Distribution").stream()
                        .flatMap(door -> violations(shop, template, door)));
    }

    private static Stream<String> violations(Shop shop, Template template, Resource door) {
        Tree settings = door.at("DistributionConfig");
        Stream<String> errors = Stream.of(uncached(settings))
                .filter(uncached -> !uncached.equals(ERRORS))
                .map(uncached -> template.say(
                        door.id(),
                        "must have ErrorCachingMinTTL 0 for each of " + ERRORS + ", and has it for " + uncached));
        Stream<String> otherwise = Stream.of(settings.at("DefaultCacheBehavior"))
                .filter(TheEdgeCachesPublicReads::caches)
                .map(behaviour -> template.say(door.id(), "must not cache by default"));
        List<Tree> behaviours = settings.at("CacheBehaviors").items();
        Stream<String> reads = shop.capabilities().stream()
                .flatMap(capability -> capability.operations().stream()
                        .filter(operation -> !operation.isUnsafe())
                        .filter(operation -> !operation.access().equals("public"))
                        .filter(operation -> TheEdgeServesEveryRoute.behaviour("/v1" + operation.path(), behaviours)
                                .filter(TheEdgeCachesPublicReads::caches)
                                .isPresent())
                        .map(operation -> template.say(door.id(), "must not cache " + named(capability, operation))));
        Stream<String> times = template.resources("AWS::CloudFront::CachePolicy").stream()
                .filter(policy -> policy.at("CachePolicyConfig", "MinTTL").number() != 0
                        || policy.at("CachePolicyConfig", "DefaultTTL").number() != 0)
                .map(policy -> template.say(policy.id(), "must have MinTTL and DefaultTTL 0"));
        return Stream.of(errors, otherwise, reads, times).flatMap(some -> some);
    }

    private static Set<Integer> uncached(Tree settings) {
        return settings.at("CustomErrorResponses").items().stream()
                .filter(error -> error.at("ErrorCachingMinTTL").is(0))
                .map(error -> error.at("ErrorCode").number())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean caches(Tree behaviour) {
        return !behaviour.at("CachePolicyId").is(CACHES_NOTHING);
    }

    private static String named(Capability capability, Operation operation) {
        return operation.id() + " of " + capability.name() + ", which is for " + operation.access();
    }
}
