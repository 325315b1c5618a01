package dev.cartwright.pricing.domain;

/**
 * A line that can be bought.
 *
 * @param index in the request
 * @param unitPrice as quoted: with tax or without, as the treatment says
 * @param floor no promotion takes a unit below it
 * @param sale whether a sale list reduced it
 * @param shippingTax of shipping that follows this line
 */
record PricedLine(
        int index,
        PricedSku sku,
        int quantity,
        long listPrice,
        long unitPrice,
        long floor,
        boolean sale,
        Treatment treatment,
        PriceTax shippingTax) {

    long value() {
        return Amounts.product(unitPrice, quantity);
    }

    boolean isIn(Scope scope) {
        return isNamed(scope)
                && !(scope.exceptSale() && sale)
                && (scope.fromUnitPrice().isEmpty()
                        || unitPrice >= scope.fromUnitPrice().get())
                && (scope.toUnitPrice().isEmpty()
                        || unitPrice <= scope.toUnitPrice().get());
    }

    private boolean isNamed(Scope scope) {
        return scope.isOpen()
                || scope.skus().contains(sku.sku())
                || scope.categories().contains(sku.category());
    }
}
