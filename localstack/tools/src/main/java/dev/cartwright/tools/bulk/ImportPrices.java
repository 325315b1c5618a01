package dev.cartwright.tools.bulk;

import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.shop.Call;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sets the prices of a price list, 40 SKUs a request. Each run has keys of its own, so that an older file can be imported again. */
public final class ImportPrices {

    private static final int BATCH = 40;

    private final Shop admin;
    private final String priceList;
    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger set = new AtomicInteger();
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();

    public ImportPrices(Shop admin, String priceList) {
        this.admin = admin;
        this.priceList = priceList;
    }

    public void handle(List<PriceFile.Price> prices, int atOnce) {
        List<List<PriceFile.Price>> batches = new ArrayList<>();
        for (int from = 0; from < prices.size(); from += BATCH) {
            batches.add(prices.subList(from, Math.min(prices.size(), from + BATCH)));
        }
        new Parallel(atOnce).each(batches, this::send);
    }

    private void send(List<PriceFile.Price> batch) {
        String path = "/v1/price-lists/" + priceList + "/prices";
        String body = JsonCodec.write(Map.of("prices", batch));
        try {
            RequestRefused.unlessOk(admin.insist(Call.put(path, body)
                    .with("If-Match", "*")
                    .with(IdempotencyKeys.HEADER, IdempotencyKeys.of("prices", run, priceList, body))));
            set.addAndGet(batch.size());
        } catch (RequestRefused | ShopFailure failure) {
            batch.forEach(price -> failures.put(price.sku(), String.valueOf(failure.getMessage())));
        }
    }

    int set() {
        return set.get();
    }

    /** The SKUs that were not set, with the problem of their request: one that the shop refuses keeps those beside it from being set. */
    public Map<String, String> failures() {
        return failures;
    }
}
