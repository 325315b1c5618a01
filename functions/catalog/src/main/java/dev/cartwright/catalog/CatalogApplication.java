package dev.cartwright.catalog;

import dev.cartwright.catalog.adapter.DynamoProducts;
import dev.cartwright.catalog.domain.CreateProduct;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.PublishProduct;
import dev.cartwright.catalog.function.CreateProductFunction;
import dev.cartwright.catalog.function.GetProductFunction;
import dev.cartwright.catalog.function.PublishProductFunction;
import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.value.Ids;
import java.time.InstantSource;

/** The catalogue's beans and functions. */
public final class CatalogApplication implements Application {

    @Override
    public void wire(Wiring wiring) {
        wiring.bean(Products.class, beans -> new DynamoProducts(beans.get(Table.class)));
        forCustomers(wiring);
        forAdmins(wiring);
        wiring.outbox();
    }

    private static void forCustomers(Wiring wiring) {
        wiring.read("getProduct", Access.PUBLIC, beans -> new GetProductFunction(beans.get(Products.class)));
    }

    private static void forAdmins(Wiring wiring) {
        wiring.write(
                "createProduct",
                Access.ADMIN,
                beans -> new CreateProductFunction(new CreateProduct(beans.get(Products.class), beans.get(Ids.class))));
        wiring.write(
                "publishProduct",
                Access.ADMIN,
                beans -> new PublishProductFunction(
                        new PublishProduct(beans.get(Products.class), beans.get(InstantSource.class))));
    }
}
