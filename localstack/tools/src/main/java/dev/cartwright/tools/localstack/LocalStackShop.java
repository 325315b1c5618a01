package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.shop.Entrance;
import dev.cartwright.tools.shop.Shop;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A stage of the shop that was deployed to LocalStack. */
public final class LocalStackShop implements Entrance {

    private final Routes routes;
    private final Tokens tokens;
    private final Shop guest;

    private LocalStackShop(Routes routes, Tokens tokens) {
        this.routes = routes;
        this.tokens = tokens;
        this.guest = Shop.at(routes);
    }

    /** @throws CommandFailure when the stage is not deployed there */
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

    /** Where each capability's API begins. */
    public Stream<String> bases() {
        return routes.bases();
    }
}
