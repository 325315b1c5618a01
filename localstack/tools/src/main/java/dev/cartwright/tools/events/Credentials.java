package dev.cartwright.tools.events;

import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.shop.StackClient;
import java.util.Map;

/**
 * Credentials for events, which no file can contain.
 *
 * @param token a customer's, for {@code $TOKEN}
 * @param merchantKey the payment sandbox's, for {@code $MERCHANT_KEY}
 */
public record Credentials(String token, String merchantKey) {

    private static final String TOKEN = "$TOKEN";
    private static final String MERCHANT_KEY = "$MERCHANT_KEY";
    private static final String SECRET = "cartwright/dev/psp/key";

    public static Credentials of(StackClient stack, AwsCalls aws) {
        return new Credentials(stack.token("ann", "customer"), merchantKey(aws));
    }

    private static String merchantKey(AwsCalls aws) {
        return aws.call("secretsmanager", "secretsmanager.GetSecretValue", Map.of("SecretId", SECRET))
                .path("SecretString")
                .asString("");
    }

    public String filledIn(String text) {
        return text.replace(TOKEN, token).replace(MERCHANT_KEY, merchantKey);
    }

    public static boolean areMissingIn(String text) {
        return text.contains(TOKEN) || text.contains(MERCHANT_KEY);
    }
}
