package dev.cartwright.tools.demo;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopAccess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A shop on AWS with another token issuer: environment variables contain two tokens. */
record RemoteShop(Shop guest, Map<String, String> variables) implements ShopAccess {

    static RemoteShop at(URI address, Map<String, String> variables) {
        return new RemoteShop(Shop.at(address), variables);
    }

    @Override
    public String token(String subject, List<String> roles, String audience, Duration validFor) {
        String role = roles.getFirst();
        String variable = role.toUpperCase(Locale.ROOT) + "_TOKEN";
        String token = variables.getOrDefault(variable, "");
        if (token.isEmpty()) {
            throw new CommandFailure(variable + " is not set; it holds a token of that shop with the role " + role);
        }
        return token;
    }
}
