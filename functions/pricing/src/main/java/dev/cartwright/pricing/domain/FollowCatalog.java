package dev.cartwright.pricing.domain;

import static java.util.function.Predicate.not;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** Keeps the copy of the catalogue by its messages, which may come late, twice and in any order. */
public final class FollowCatalog {

    private final CatalogCopy copy;

    public FollowCatalog(CatalogCopy copy) {
        this.copy = copy;
    }

    /** A product is on sale with these variants and no others. */
    public record Published(String productId, String title, String category, List<Variant> variants, Instant at) {

        public Published {
            variants = List.copyOf(variants);
        }

        /** What can be bought of it. */
        public record Variant(Sku sku, Money price, String taxCategory, int weightGrams) {}

        private List<Sku> skus() {
            return variants.stream().map(Variant::sku).toList();
        }

        private KnownSku.Told told(Variant variant) {
            return new KnownSku.Told(
                    productId, title, category, variant.taxCategory(), variant.weightGrams(), true, at);
        }
    }

    /** A SKU's base price has changed. */
    public record Repriced(Sku sku, Money price, Instant at) {}

    /** A product is off sale. */
    public record Archived(String productId, List<Sku> skus, Instant at) {

        public Archived {
            skus = List.copyOf(skus);
        }
    }

    public void handle(Published news) {
        Versioned<KnownProduct> product = copy.product(news.productId());
        boolean isLatest = !news.at().isBefore(product.value().at());
        Map<Sku, Versioned<KnownSku>> known = copy.skus(news.skus());
        for (Published.Variant variant : news.variants()) {
            change(known, variant.sku(), before -> {
                KnownSku told = before.hear(new KnownSku.Costs(variant.price(), news.at()))
                        .hear(news.told(variant));
                return isLatest || product.value().sells(variant.sku())
                        ? told
                        : told.withdraw(news.productId(), product.value().at());
            });
            keep(variant.sku(), variant.price(), news.at());
        }
        if (isLatest) {
            replace(product, new KnownProduct(news.productId(), new HashSet<>(news.skus()), true, news.at()));
        }
    }

    /** In a transaction of its own, because one does not take the most variants twice. */
    private void replace(Versioned<KnownProduct> before, KnownProduct after) {
        copy.commit();
        withdraw(before.value().skus().stream().filter(not(after::sells)).toList(), after);
        copy.saveProduct(before, after);
    }

    public void handle(Repriced news) {
        change(
                copy.skus(List.of(news.sku())),
                news.sku(),
                before -> before.hear(new KnownSku.Costs(news.price(), news.at())));
        keep(news.sku(), news.price(), news.at());
    }

    public void handle(Archived news) {
        Versioned<KnownProduct> before = copy.product(news.productId());
        if (news.at().isBefore(before.value().at())) {
            return;
        }
        var after = new KnownProduct(news.productId(), new HashSet<>(news.skus()), false, news.at());
        var skus = new HashSet<>(before.value().skus());
        skus.addAll(news.skus());
        withdraw(skus, after);
        copy.saveProduct(before, after);
    }

    private void withdraw(Collection<Sku> skus, KnownProduct by) {
        Map<Sku, Versioned<KnownSku>> known = copy.skus(skus);
        skus.forEach(sku -> change(known, sku, before -> before.withdraw(by.productId(), by.at())));
    }

    private void change(Map<Sku, Versioned<KnownSku>> known, Sku sku, UnaryOperator<KnownSku> change) {
        Versioned<KnownSku> before = known.getOrDefault(sku, Versioned.unsaved(KnownSku.unknown(sku)));
        KnownSku after = change.apply(before.value());
        if (!after.equals(before.value())) {
            copy.saveSku(before, after);
        }
    }

    private void keep(Sku sku, Money price, Instant at) {
        copy.keep(PriceChange.ofBase(sku, price, at));
    }
}
