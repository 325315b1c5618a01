package dev.cartwright.tools.shop;

/** How people come into a shop, wherever it runs. */
public interface Entrance {

    /** The API without a token. */
    Shop guest();

    /** A token that the shop accepts. */
    String token(String subject, String role);

    default Shop customer(String subject) {
        return guest().as(token(subject, "customer"));
    }

    default Shop admin() {
        return guest().as(token("admin", "admin"));
    }
}
