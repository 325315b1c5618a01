package dev.cartwright.tools.shop;

/** The payment API for admins. */
public final class PaymentAdmin {

    /** There is no payment for the order. */
    public static final String NONE = "NONE";

    private final Shop admin;

    public PaymentAdmin(Shop admin) {
        this.admin = admin;
    }

    /** {@code AUTHORIZED}, {@code DECLINED}, ..., or {@link #NONE}. */
    public String stateOf(String orderId) {
        ShopResponse answer = admin.insist(Call.get("/v1/payments/" + orderId));
        return answer.status() == 404
                ? NONE
                : answer.orFail("the payment of " + orderId)
                        .body()
                        .path("state")
                        .asString("");
    }
}
