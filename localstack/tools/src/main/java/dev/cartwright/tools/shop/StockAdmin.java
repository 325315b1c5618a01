package dev.cartwright.tools.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The stock API for admins. */
public final class StockAdmin {

    private static final int AT_ONCE = 33;
    private static final String REASON = "Counted by localstack";

    private final Shop admin;

    public StockAdmin(Shop admin) {
        this.admin = admin;
    }

    /** @param changes of quantities by SKU; 0 creates a SKU without stock */
    public void adjust(Map<String, Long> changes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        changes.forEach((sku, change) -> lines.add(Map.of("sku", sku, "change", change)));
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            send(lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
        }
    }

    private void send(List<Map<String, Object>> lines) {
        admin.insist(Call.post("/v1/stock/adjustments", Map.of("lines", lines, "reason", REASON)))
                .orFail("adjusting the stock of " + lines);
    }

    /** The available quantity; empty for an unknown SKU. */
    public OptionalLong available(String sku) {
        ShopResponse answer = admin.insist(Call.get("/v1/stock/" + sku));
        return answer.status() == 404
                ? OptionalLong.empty()
                : OptionalLong.of(answer.orFail("the stock of " + sku)
                        .body()
                        .path("available")
                        .asLong(0));
    }
}
