package dev.cartwright.catalog.domain;

final class InMemoryProductsTests extends ProductsContract {

    private final InMemoryProducts products = new InMemoryProducts();

    @Override
    protected Products products() {
        return products;
    }

    @Override
    protected void commit(Runnable work) {
        work.run();
    }
}
