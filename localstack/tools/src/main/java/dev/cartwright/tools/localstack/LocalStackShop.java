package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopAccess;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A deployed stage of the shop on LocalStack. */
public final class LocalStackShop implements ShopAccess {

    private final Routes routes;
    private final Tokens tokens;
    private final Shop guest;

    private LocalStackShop(Routes routes, Tokens tokens) {
        this.routes = routes;
        this.tokens = tokens;
        this.guest = Shop.at(routes);
    }

    /** @throws CommandFailure if the stage is not deployed there */
    public static LocalStackShop at(LocalStack localStack, String stage, Home home) {
        Tokens tokens = Tokens.find(localStack.service(JsonService.Protocol.SSM), stage)
                .orElseThrow(
                        () -> new CommandFailure("the stage %s is not deployed to %s: localstack/deploy --to localstack"
                                .formatted(stage, localStack.origin())));
        return new LocalStackShop(Routes.of(localStack.origin(), home.root().resolve("functions")), tokens);
    }

    @Override
    public Shop guest() {
        return guest;
    }

    @Override
    public String token(String subject, List<String> roles, String audience, Duration validFor) {
        return tokens.issue(subject, roles, audience, validFor);
    }

    /** The base URL of each capability's API. */
    public Stream<String> bases() {
        return routes.bases();
    }
}
