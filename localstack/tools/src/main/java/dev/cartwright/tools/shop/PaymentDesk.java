package dev.cartwright.tools.shop;

/** Where the admin sees what became of the money for an order. */
public final class PaymentDesk {

    /** The shop never asked for money. */
    public static final String NONE = "NONE";

    private final Shop admin;

    public PaymentDesk(Shop admin) {
        this.admin = admin;
    }

    /** {@code AUTHORIZED}, {@code DECLINED}, ..., or {@link #NONE}. */
    public String stateOf(String orderId) {
        Answer answer = admin.insist(Call.get("/v1/payments/" + orderId));
        return answer.status() == 404
                ? NONE
                : answer.orFail("the payment of " + orderId)
                        .body()
                        .path("state")
                        .asString("");
    }
}
