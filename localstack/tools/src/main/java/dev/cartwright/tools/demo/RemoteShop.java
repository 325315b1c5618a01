package dev.cartwright.tools.demo;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.Entrance;
import dev.cartwright.tools.shop.Shop;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A shop on AWS, whose tokens somebody else issues: two of them are given as environment variables. */
record RemoteShop(Shop guest, Map<String, String> variables) implements Entrance {

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
