package dev.cartwright.pricing.domain;

final class InMemoryTaxRatesTests extends DefinitionsContract {

    private final InMemoryTaxRates rates = new InMemoryTaxRates();

    @Override
    protected Definitions<TaxRate> definitions() {
        return rates;
    }

    @Override
    protected TaxRates found() {
        return rates;
    }

    @Override
    protected void commit(Runnable work) {
        work.run();
    }
}
