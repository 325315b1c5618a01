package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The front door sends every route to the API that has it, by the first of its path patterns that fits. */
final class TheEdgeServesEveryRoute implements Rule<Shop> {

    private static final String EDGE = "infra/edge.yaml";

    /** It stands for somebody else's API, which is not behind our front door. */
    private static final String SANDBOX = "psp-sandbox";

    @Override
    public Stream<String> violations(Shop shop) {
        List<Tree> behaviours = shop.infra().stream()
                .filter(template -> template.name().equals(EDGE))
                .flatMap(TheEdgeServesEveryRoute::behaviours)
                .toList();
        return shop.capabilities().stream()
                .filter(capability -> !capability.name().equals(SANDBOX))
                .flatMap(capability -> lost(capability, behaviours));
    }

    private static Stream<Tree> behaviours(Template edge) {
        return edge.resources("AWS::CloudFront::Distribution").stream()
                .flatMap(door -> door.at("DistributionConfig", "CacheBehaviors").items().stream());
    }

    private static Stream<String> lost(Capability capability, List<Tree> behaviours) {
        return capability.operations().stream()
                .map(operation -> "/v1" + operation.path())
                .distinct()
                .filter(path -> !origin(path, behaviours).equals(capability.name()))
                .map(path -> EDGE + " must send " + path + " to " + capability.name() + ", and sends it to \""
                        + origin(path, behaviours) + '"');
    }

    private static String origin(String path, List<Tree> behaviours) {
        return behaviour(path, behaviours)
                .map(behaviour -> behaviour.at("TargetOriginId").text())
                .orElse("");
    }

    /** The first whose path pattern fits. */
    static Optional<Tree> behaviour(String path, List<Tree> behaviours) {
        return behaviours.stream()
                .filter(behaviour -> fits(behaviour.at("PathPattern").text(), path))
                .findFirst();
    }

    private static boolean fits(String pattern, String path) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), path);
    }
}
