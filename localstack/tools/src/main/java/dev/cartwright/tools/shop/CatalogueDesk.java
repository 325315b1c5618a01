package dev.cartwright.tools.shop;

/** Where the admin puts products on sale and changes their prices. */
public final class CatalogueDesk {

    private final Shop admin;

    public CatalogueDesk(Shop admin) {
        this.admin = admin;
    }

    /** On sale afterwards as the offer says, whether the catalogue knew the SKU or not. */
    public Listing list(Offer offer) {
        Answer known = admin.insist(Call.get("/v1/admin/skus/" + offer.sku()));
        return known.status() == 404 ? listNew(offer) : publish(change(listing(offer, known), offer));
    }

    /** On sale afterwards, if the SKU is new to the catalogue: one look-up less. */
    public Listing listNew(Offer offer) {
        return listing(
                offer, admin.insist(Call.post("/v1/products", offer.onSale())).orFail("creating " + offer.sku()));
    }

    public Listing reprice(Listing listing, long priceMinor) {
        return change(listing, listing.offer().at(priceMinor));
    }

    private Listing publish(Listing listing) {
        String path = "/v1/products/" + listing.productId() + "/publication";
        return listing(
                listing.offer(),
                admin.insist(Call.post(path))
                        .orFail("publishing " + listing.offer().sku()));
    }

    private Listing change(Listing listing, Offer offer) {
        var call = Call.put("/v1/products/" + listing.productId(), offer.body()).with("If-Match", listing.etag());
        return listing(offer, admin.insist(call).orFail("changing " + offer.sku()));
    }

    private static Listing listing(Offer offer, Answer answer) {
        return new Listing(
                offer,
                answer.body().path("productId").asString(""),
                answer.header("ETag").orElse(""));
    }
}
