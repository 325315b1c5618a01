package dev.cartwright.journey;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an order's payment, the provider and the ledger say. */
final class Money {

    private Money() {}

    static String paymentState(String orderId) {
        Shop.Answer payment = Shop.get("/v1/payments/" + orderId, Shop.admin());
        return payment.status() == 404 ? "NONE" : payment.require(200).at("/state");
    }

    /** What all accounts of the ledger sum up to. */
    static long ledgerMinor() {
        return Shop.get("/v1/ledger/balances", Shop.admin())
                .require(200)
                .json()
                .path("balances")
                .valueStream()
                .mapToLong(row -> row.at("/balance/amountMinor").asLong())
                .sum();
    }

    /** What the payment, the provider and the ledger do not agree on. */
    static JsonNode differences(String orderId) {
        return Shop.get("/v1/payments/" + orderId + "/reconciliation", Shop.admin())
                .require(200)
                .json()
                .path("differences");
    }

    /** The states of all authorizations that the provider made for an order. */
    static List<String> charges(String orderId) {
        return Shop.get("/v1/psp/authorizations?reference=" + orderId, Shop.merchant())
                .require(200)
                .json()
                .path("items")
                .valueStream()
                .map(charge -> charge.path("status").asString())
                .toList();
    }
}
