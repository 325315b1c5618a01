package dev.cartwright.tools.shop;

/** The catalogue's API for admins. */
public final class CatalogAdmin {

    private final Shop admin;

    public CatalogAdmin(Shop admin) {
        this.admin = admin;
    }

    /** Publishes an offer, or changes it if the SKU exists. */
    public ListedOffer list(Offer offer) {
        ShopResponse known = admin.insist(Call.get("/v1/admin/skus/" + offer.sku()));
        return known.status() == 404 ? listNew(offer) : publish(change(listing(offer, known), offer));
    }

    /** Publishes an offer if the SKU is new to the catalogue; saves a request. */
    public ListedOffer listNew(Offer offer) {
        return listing(
                offer, admin.insist(Call.post("/v1/products", offer.onSale())).orFail("creating " + offer.sku()));
    }

    public ListedOffer reprice(ListedOffer listing, long priceMinor) {
        return change(listing, listing.offer().at(priceMinor));
    }

    private ListedOffer publish(ListedOffer listing) {
        String path = "/v1/products/" + listing.productId() + "/publication";
        return listing(
                listing.offer(),
                admin.insist(Call.post(path))
                        .orFail("publishing " + listing.offer().sku()));
    }

    private ListedOffer change(ListedOffer listing, Offer offer) {
        var call = Call.put("/v1/products/" + listing.productId(), offer.body()).with("If-Match", listing.etag());
        return listing(offer, admin.insist(call).orFail("changing " + offer.sku()));
    }

    private static ListedOffer listing(Offer offer, ShopResponse answer) {
        return new ListedOffer(
                offer,
                answer.body().path("productId").asString(""),
                answer.header("ETag").orElse(""));
    }
}
