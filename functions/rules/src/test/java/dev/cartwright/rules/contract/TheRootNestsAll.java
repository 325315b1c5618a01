package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Template;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The root template nests the bus and every capability, hands its parameters on, and makes the bus before whoever uses it. What
 * else is in {@code infra/} is deployed beside it: not every engine has such resources, and no function waits for them. So is
 * the check of new versions, which must be there before what it checks.
 */
final class TheRootNestsAll implements Rule<Shop> {

    private static final String BUS = "infra/bus.yaml";
    private static final String CHECK = "delivery";

    @Override
    public Stream<String> violations(Shop shop) {
        return Stream.concat(missing(shop), tooMany(shop.root()));
    }

    private static Stream<String> tooMany(Template root) {
        return nested(root)
                .flatMap(nested -> nested.at("Location").texts().stream())
                .filter(location -> location.startsWith("infra/") && !location.equals(BUS))
                .map(location -> "template.yaml must not nest " + location + ": it is deployed beside it");
    }

    private static Stream<String> missing(Shop shop) {
        Stream<Template> bus =
                shop.infra().stream().filter(template -> template.name().equals(BUS));
        Stream<Template> capabilities = shop.capabilities().stream()
                .filter(capability -> !capability.template().functions().isEmpty())
                .filter(capability -> !capability.name().equals(CHECK))
                .map(capability -> new Template(
                        "functions/" + capability.name() + "/template.yaml",
                        capability.template().root()));
        return Stream.concat(bus, capabilities)
                .filter(template -> nested(shop.root()).noneMatch(nested -> nests(shop.root(), nested, template)))
                .map(template -> "template.yaml must nest " + template.name() + ", hand it on what both have as"
                        + " parameters and its own revision, and have DependsOn: Bus");
    }

    private static Stream<Resource> nested(Template root) {
        return root.resources("AWS::Serverless::Application").stream();
    }

    private static boolean nests(Template root, Resource nested, Template template) {
        Set<String> given = nested.at("Parameters").entries().keySet();
        var shared = new HashSet<>(parameters(root));
        shared.retainAll(parameters(template));
        return nested.at("Location").is(template.name())
                && given.containsAll(shared)
                && hasItsRevision(root, nested, template)
                && parameters(template).containsAll(given)
                && (nested.id().equals("Bus")
                        || nested.declaration().at("DependsOn").texts().contains("Bus"));
    }

    /** A revision belongs to one capability, so that a change of one publishes no versions of others. */
    private static boolean hasItsRevision(Template root, Resource nested, Template template) {
        String own = nested.id() + "Revision";
        return !parameters(template).contains("Revision")
                || (nested.at("Parameters", "Revision", "Ref").is(own)
                        && parameters(root).contains(own));
    }

    private static Set<String> parameters(Template template) {
        return template.root().at("Parameters").entries().keySet();
    }
}
