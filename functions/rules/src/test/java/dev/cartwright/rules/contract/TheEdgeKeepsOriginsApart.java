package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A response names the origin that may read it. So the front door passes Origin and preflight requests on to the APIs by every
 * behaviour, and a cached response is for requests of the same Origin.
 */
final class TheEdgeKeepsOriginsApart implements Rule<Shop> {

    /** AWS's own policy AllViewerExceptHostHeader ("Use managed origin request policies"). */
    private static final String PASSES_ALL_HEADERS = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

    /** AWS's own policy SecurityHeadersPolicy, which sets no header of CORS. */
    private static final String LEAVES_CORS_TO_THE_API = "67f7725c-6f97-4210-82d7-5512b31e9d03";

    private static final String PREFLIGHT = "OPTIONS";

    @Override
    public Stream<String> violations(Shop shop) {
        return shop.infra().stream()
                .flatMap(template -> template.resources("AWS::CloudFront::Distribution").stream()
                        .flatMap(door -> violations(template, door)));
    }

    private static Stream<String> violations(Template template, Resource door) {
        Tree settings = door.at("DistributionConfig");
        List<Tree> behaviours = settings.at("CacheBehaviors").items();
        return Stream.concat(Stream.of(settings.at("DefaultCacheBehavior")), behaviours.stream())
                .flatMap(behaviour -> wrongs(template, behaviour)
                        .map(wrong -> template.say(door.id(), wrong + " for " + name(behaviour))));
    }

    private static Stream<String> wrongs(Template template, Tree behaviour) {
        return Stream.of(
                        unless(
                                behaviour.at("OriginRequestPolicyId").is(PASSES_ALL_HEADERS),
                                "must pass all headers on (OriginRequestPolicyId)"),
                        unless(
                                behaviour.at("ResponseHeadersPolicyId").is(LEAVES_CORS_TO_THE_API),
                                "must leave CORS to the API (ResponseHeadersPolicyId)"),
                        unless(behaviour.at("AllowedMethods").texts().contains(PREFLIGHT), "must allow " + PREFLIGHT),
                        unless(
                                !behaviour.at("CachedMethods").texts().contains(PREFLIGHT),
                                "must not cache " + PREFLIGHT),
                        unless(isKeptApart(template, behaviour), "must have Origin in the cache key"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> unless(boolean right, String wrong) {
        return right ? Optional.empty() : Optional.of(wrong);
    }

    /** A policy of AWS that caches is refused: ours says which headers it tells apart. */
    private static boolean isKeptApart(Template template, Tree behaviour) {
        if (!TheEdgeCachesPublicReads.caches(behaviour)) {
            return true;
        }
        return template.resource(behaviour.at("CachePolicyId").reference())
                .map(policy ->
                        policy.at("CachePolicyConfig", "ParametersInCacheKeyAndForwardedToOrigin", "HeadersConfig"))
                .filter(headers -> headers.at("HeaderBehavior").is("whitelist"))
                .filter(headers -> headers.at("Headers").texts().contains("Origin"))
                .isPresent();
    }

    private static String name(Tree behaviour) {
        String pattern = behaviour.at("PathPattern").text();
        return pattern.isEmpty() ? "other paths" : pattern;
    }
}
