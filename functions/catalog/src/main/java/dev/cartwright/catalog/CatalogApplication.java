package dev.cartwright.catalog;

import dev.cartwright.catalog.adapter.DynamoProducts;
import dev.cartwright.catalog.adapter.DynamoShelf;
import dev.cartwright.catalog.adapter.SampleProduct;
import dev.cartwright.catalog.domain.ArchiveProduct;
import dev.cartwright.catalog.domain.ChangeProduct;
import dev.cartwright.catalog.domain.CreateProduct;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.PublishProduct;
import dev.cartwright.catalog.domain.Shelf;
import dev.cartwright.catalog.function.ArchiveProductFunction;
import dev.cartwright.catalog.function.ChangeProductFunction;
import dev.cartwright.catalog.function.CreateProductFunction;
import dev.cartwright.catalog.function.FindSkuFunction;
import dev.cartwright.catalog.function.GetProductFunction;
import dev.cartwright.catalog.function.InspectProductFunction;
import dev.cartwright.catalog.function.ListProductsFunction;
import dev.cartwright.catalog.function.PublishProductFunction;
import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.value.Ids;
import java.time.InstantSource;

/** The catalogue's beans and operations. */
public final class CatalogApplication implements Application {

    @Override
    public void wire(Wiring wiring) {
        wiring.bean(Products.class, beans -> new DynamoProducts(beans.get(Table.class)));
        wiring.bean(Shelf.class, beans -> new DynamoShelf(beans.get(Table.class)));
        useCases(wiring);
        forCustomers(wiring);
        forAdmins(wiring);
        samples(wiring);
        wiring.outbox();
    }

    private static void useCases(Wiring wiring) {
        wiring.bean(
                CreateProduct.class,
                beans -> new CreateProduct(
                        beans.get(Products.class), beans.get(Ids.class), beans.get(InstantSource.class)));
        wiring.bean(
                ChangeProduct.class,
                beans -> new ChangeProduct(beans.get(Products.class), beans.get(InstantSource.class)));
        wiring.bean(
                PublishProduct.class,
                beans -> new PublishProduct(beans.get(Products.class), beans.get(InstantSource.class)));
        wiring.bean(
                ArchiveProduct.class,
                beans -> new ArchiveProduct(beans.get(Products.class), beans.get(InstantSource.class)));
    }

    private static void forCustomers(Wiring wiring) {
        wiring.read(
                "listProducts",
                "GET /products",
                Access.PUBLIC,
                beans -> new ListProductsFunction(beans.get(Shelf.class)));
        wiring.read(
                "getProduct",
                "GET /products/{productId}",
                Access.PUBLIC,
                beans -> new GetProductFunction(beans.get(Products.class)));
    }

    private static void samples(Wiring wiring) {
        wiring.primeWith("listProducts", () -> new ListProductsFunction(SampleProduct.onAnyShelf()));
        wiring.primeWith("getProduct", () -> new GetProductFunction(SampleProduct.everywhere()));
        wiring.primeWith("inspectProduct", () -> new InspectProductFunction(SampleProduct.everywhere()));
    }

    private static void forAdmins(Wiring wiring) {
        wiring.read(
                "inspectProduct",
                "GET /admin/products/{productId}",
                Access.ADMIN,
                beans -> new InspectProductFunction(beans.get(Products.class)));
        wiring.read(
                "findSku",
                "GET /admin/skus/{sku}",
                Access.ADMIN,
                beans -> new FindSkuFunction(beans.get(Products.class)));
        wiring.write(
                "createProduct",
                "POST /products",
                Access.ADMIN,
                beans -> new CreateProductFunction(beans.get(CreateProduct.class)));
        wiring.write(
                "changeProduct",
                "PUT /products/{productId}",
                Access.ADMIN,
                beans -> new ChangeProductFunction(beans.get(ChangeProduct.class)));
        wiring.write(
                "publishProduct",
                "POST /products/{productId}/publication",
                Access.ADMIN,
                beans -> new PublishProductFunction(beans.get(PublishProduct.class)));
        wiring.write(
                "archiveProduct",
                "POST /products/{productId}/archival",
                Access.ADMIN,
                beans -> new ArchiveProductFunction(beans.get(ArchiveProduct.class)));
    }
}
