package dev.cartwright.pricing;

import dev.cartwright.kit.core.Settings;
import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Beans;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.adapter.DynamoBuyers;
import dev.cartwright.pricing.adapter.DynamoCatalogCopy;
import dev.cartwright.pricing.adapter.DynamoDefinitions;
import dev.cartwright.pricing.adapter.DynamoMarketSettings;
import dev.cartwright.pricing.adapter.DynamoPriceChanges;
import dev.cartwright.pricing.adapter.DynamoPriceLists;
import dev.cartwright.pricing.adapter.DynamoPromotions;
import dev.cartwright.pricing.adapter.DynamoRedemptions;
import dev.cartwright.pricing.adapter.DynamoShippingMethods;
import dev.cartwright.pricing.adapter.DynamoTaxRates;
import dev.cartwright.pricing.adapter.RegionCounts;
import dev.cartwright.pricing.domain.ChangePrices;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.FollowCatalog;
import dev.cartwright.pricing.domain.MarketSettings;
import dev.cartwright.pricing.domain.PriceList;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.QuotePrices;
import dev.cartwright.pricing.domain.RedeemPromotions;
import dev.cartwright.pricing.domain.ReleasePromotions;
import dev.cartwright.pricing.domain.ShippingMethod;
import dev.cartwright.pricing.domain.ShowPriceHistory;
import dev.cartwright.pricing.domain.TaxRate;
import dev.cartwright.pricing.function.CatalogEvents;
import dev.cartwright.pricing.function.ChangeMarketsFunction;
import dev.cartwright.pricing.function.ChangePricesFunction;
import dev.cartwright.pricing.function.DefinePriceListFunction;
import dev.cartwright.pricing.function.DefinePromotionFunction;
import dev.cartwright.pricing.function.DefineShippingMethodFunction;
import dev.cartwright.pricing.function.DefineTaxRateFunction;
import dev.cartwright.pricing.function.DeletePriceListFunction;
import dev.cartwright.pricing.function.DeletePromotionFunction;
import dev.cartwright.pricing.function.DeleteShippingMethodFunction;
import dev.cartwright.pricing.function.DeleteTaxRateFunction;
import dev.cartwright.pricing.function.ExplainQuoteFunction;
import dev.cartwright.pricing.function.GetMarketsFunction;
import dev.cartwright.pricing.function.GetPriceHistoryFunction;
import dev.cartwright.pricing.function.GetPriceListFunction;
import dev.cartwright.pricing.function.GetPromotionFunction;
import dev.cartwright.pricing.function.GetShippingMethodFunction;
import dev.cartwright.pricing.function.GetTaxRateFunction;
import dev.cartwright.pricing.function.ListPriceListsFunction;
import dev.cartwright.pricing.function.ListPricesFunction;
import dev.cartwright.pricing.function.ListPromotionsFunction;
import dev.cartwright.pricing.function.ListShippingMethodsFunction;
import dev.cartwright.pricing.function.ListTaxRatesFunction;
import dev.cartwright.pricing.function.OrderCommands;
import dev.cartwright.pricing.function.OrderEvents;
import dev.cartwright.pricing.function.QuoteLinesFunction;
import java.time.InstantSource;

/** Pricing's beans and operations. */
public final class PricingApplication implements Application {

    @Override
    public void wire(Wiring wiring) {
        wiring.bean(PricingSettings.class, beans -> PricingSettings.of(beans.get(Settings.class)));
        wiring.bean(
                MarketSettings.class,
                beans -> new DynamoMarketSettings(
                        beans.get(Table.class), settings(beans).markets()));
        quotes(wiring);
        markets(wiring);
        definePriceLists(wiring);
        definePromotions(wiring);
        defineTaxRates(wiring);
        defineShippingMethods(wiring);
        prices(wiring);
        messages(wiring);
        wiring.outbox();
    }

    private static PricingSettings settings(Beans beans) {
        return beans.get(PricingSettings.class);
    }

    private static void quotes(Wiring wiring) {
        wiring.read(
                "quoteLines",
                "POST /quotes",
                Access.CUSTOMER_OR_GUEST,
                beans -> new QuoteLinesFunction(() -> quotePrices(beans, beans.get(InstantSource.class))));
        wiring.read(
                "explainQuote",
                "POST /admin/quotes/explanations",
                Access.ADMIN,
                beans -> new ExplainQuoteFunction(clock -> quotePrices(beans, clock), beans.get(InstantSource.class)));
        wiring.read(
                "getPriceHistory",
                "GET /prices/{sku}/history",
                Access.CUSTOMER_OR_GUEST,
                beans -> new GetPriceHistoryFunction(new ShowPriceHistory(
                        beans.get(MarketSettings.class),
                        new DynamoPriceChanges(beans.get(Table.class)),
                        beans.get(InstantSource.class),
                        settings(beans).zone())));
    }

    private static QuotePrices quotePrices(Beans beans, InstantSource clock) {
        Table table = beans.get(Table.class);
        var sources = new QuotePrices.Sources(
                beans.get(MarketSettings.class).find().value(),
                new DynamoCatalogCopy(table),
                new DynamoPriceLists(table),
                new DynamoPromotions(table, clock),
                new DynamoRedemptions(table),
                new DynamoBuyers(table),
                new DynamoTaxRates(table),
                new DynamoShippingMethods(table));
        return new QuotePrices(sources, clock);
    }

    private static void markets(Wiring wiring) {
        wiring.read(
                "getMarkets",
                "GET /markets",
                Access.ADMIN,
                beans -> new GetMarketsFunction(beans.get(MarketSettings.class)));
        wiring.write(
                "changeMarkets",
                "PUT /markets",
                Access.ADMIN,
                beans -> new ChangeMarketsFunction(beans.get(MarketSettings.class)));
    }

    /** Its prices are in it. */
    private static void keepsItsCurrency(PriceList before, PriceList after) {
        InvalidInput.unless(
                before.currency().equals(after.currency()), "the currency of a price list stays what it is");
    }

    private static Definitions<PriceList> priceLists(Beans beans) {
        return DynamoDefinitions.ofPriceLists(beans.get(Table.class), beans.get(InstantSource.class));
    }

    private static void definePriceLists(Wiring wiring) {
        wiring.read(
                "listPriceLists",
                "GET /price-lists",
                Access.ADMIN,
                beans -> new ListPriceListsFunction(priceLists(beans)));
        wiring.read(
                "getPriceList",
                "GET /price-lists/{priceListId}",
                Access.ADMIN,
                beans -> new GetPriceListFunction(priceLists(beans)));
        wiring.write(
                "definePriceList",
                "PUT /price-lists/{priceListId}",
                Access.ADMIN,
                beans -> new DefinePriceListFunction(
                        new Define<>(priceLists(beans), PricingApplication::keepsItsCurrency),
                        settings(beans).zone()));
        wiring.write(
                "deletePriceList",
                "DELETE /price-lists/{priceListId}",
                Access.ADMIN,
                beans -> new DeletePriceListFunction(new Define<>(priceLists(beans))));
    }

    private static Definitions<Promotion> promotions(Beans beans) {
        return DynamoDefinitions.ofPromotions(beans.get(Table.class), beans.get(InstantSource.class));
    }

    private static void definePromotions(Wiring wiring) {
        wiring.read(
                "listPromotions",
                "GET /promotions",
                Access.ADMIN,
                beans -> new ListPromotionsFunction(promotions(beans)));
        wiring.read(
                "getPromotion",
                "GET /promotions/{promotionId}",
                Access.ADMIN,
                beans -> new GetPromotionFunction(promotions(beans)));
        wiring.write(
                "definePromotion",
                "PUT /promotions/{promotionId}",
                Access.ADMIN,
                beans -> new DefinePromotionFunction(
                        new Define<>(promotions(beans)), settings(beans).zone()));
        wiring.write(
                "deletePromotion",
                "DELETE /promotions/{promotionId}",
                Access.ADMIN,
                beans -> new DeletePromotionFunction(new Define<>(promotions(beans))));
    }

    private static Definitions<TaxRate> taxRates(Beans beans) {
        return new RegionCounts(DynamoDefinitions.ofTaxRates(beans.get(Table.class)));
    }

    private static void defineTaxRates(Wiring wiring) {
        wiring.read("listTaxRates", "GET /tax-rates", Access.ADMIN, beans -> new ListTaxRatesFunction(taxRates(beans)));
        wiring.read(
                "getTaxRate",
                "GET /tax-rates/{taxRateId}",
                Access.ADMIN,
                beans -> new GetTaxRateFunction(taxRates(beans)));
        wiring.write(
                "defineTaxRate",
                "PUT /tax-rates/{taxRateId}",
                Access.ADMIN,
                beans -> new DefineTaxRateFunction(
                        new Define<>(taxRates(beans)), settings(beans).zone()));
        wiring.write(
                "deleteTaxRate",
                "DELETE /tax-rates/{taxRateId}",
                Access.ADMIN,
                beans -> new DeleteTaxRateFunction(new Define<>(taxRates(beans))));
    }

    private static Definitions<ShippingMethod> shippingMethods(Beans beans) {
        return DynamoDefinitions.ofShippingMethods(beans.get(Table.class));
    }

    private static void defineShippingMethods(Wiring wiring) {
        wiring.read(
                "listShippingMethods",
                "GET /shipping-methods",
                Access.ADMIN,
                beans -> new ListShippingMethodsFunction(shippingMethods(beans)));
        wiring.read(
                "getShippingMethod",
                "GET /shipping-methods/{shippingMethodId}",
                Access.ADMIN,
                beans -> new GetShippingMethodFunction(shippingMethods(beans)));
        wiring.write(
                "defineShippingMethod",
                "PUT /shipping-methods/{shippingMethodId}",
                Access.ADMIN,
                beans -> new DefineShippingMethodFunction(new Define<>(shippingMethods(beans))));
        wiring.write(
                "deleteShippingMethod",
                "DELETE /shipping-methods/{shippingMethodId}",
                Access.ADMIN,
                beans -> new DeleteShippingMethodFunction(new Define<>(shippingMethods(beans))));
    }

    private static void prices(Wiring wiring) {
        wiring.read(
                "listPrices",
                "GET /price-lists/{priceListId}/prices",
                Access.ADMIN,
                beans -> new ListPricesFunction(priceLists(beans), new DynamoPriceLists(beans.get(Table.class))));
        wiring.write(
                "changePrices",
                "PUT /price-lists/{priceListId}/prices",
                Access.ADMIN,
                beans -> new ChangePricesFunction(new ChangePrices(
                        priceLists(beans),
                        new DynamoPriceLists(beans.get(Table.class)),
                        beans.get(InstantSource.class))));
    }

    private static void messages(Wiring wiring) {
        wiring.bean(
                CatalogEvents.class,
                beans -> new CatalogEvents(new FollowCatalog(new DynamoCatalogCopy(beans.get(Table.class)))));
        wiring.on("catalog", CatalogEvents.Published.TYPE, beans -> beans.get(CatalogEvents.class)::onProductPublished);
        wiring.on("catalog", CatalogEvents.PriceChanged.TYPE, beans -> beans.get(CatalogEvents.class)::onPriceChanged);
        wiring.on("catalog", CatalogEvents.Archived.TYPE, beans -> beans.get(CatalogEvents.class)::onProductArchived);
        wiring.on(
                "order",
                OrderEvents.Placed.TYPE,
                beans -> new OrderEvents(new DynamoBuyers(beans.get(Table.class)))::onOrderPlaced);
        wiring.bean(DynamoRedemptions.class, beans -> new DynamoRedemptions(beans.get(Table.class)));
        wiring.bean(
                OrderCommands.class,
                beans -> new OrderCommands(
                        new RedeemPromotions(beans.get(DynamoRedemptions.class), beans.get(DynamoRedemptions.class)),
                        new ReleasePromotions(beans.get(DynamoRedemptions.class))));
        wiring.on("order", OrderCommands.Redeem.TYPE, beans -> beans.get(OrderCommands.class)::onRedeemPromotions);
        wiring.on("order", OrderCommands.Release.TYPE, beans -> beans.get(OrderCommands.class)::onReleasePromotions);
    }
}
