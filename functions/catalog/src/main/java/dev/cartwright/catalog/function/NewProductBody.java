package dev.cartwright.catalog.function;

import dev.cartwright.catalog.domain.CreateProduct;
import dev.cartwright.catalog.domain.State;
import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request body of a new product: contract/openapi.yaml#/components/schemas/NewProduct. */
record NewProductBody(
        @Nullable State state,
        String title,
        String description,
        String category,
        List<ProductBody.VariantBody> variants) {

    /** @throws InvalidInput here, so that the problem points to the invalid field */
    NewProductBody {
        InvalidInput.unless(state != State.ARCHIVED, "state", "is DRAFT or PUBLISHED");
        variants = new ProductBody(title, description, category, variants).variants();
    }

    CreateProduct.Command toCommand() {
        return new CreateProduct.Command(
                new ProductBody(title, description, category, variants).toDetails(), state == State.PUBLISHED);
    }
}
