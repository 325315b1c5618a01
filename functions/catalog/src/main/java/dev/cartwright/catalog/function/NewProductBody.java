package dev.cartwright.catalog.function;

import dev.cartwright.catalog.domain.CreateProduct;
import dev.cartwright.catalog.domain.State;
import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an admin sends to create a product: contract/openapi.yaml#/components/schemas/NewProduct. */
record NewProductBody(
        @Nullable State state,
        String title,
        String description,
        String category,
        List<ProductBody.VariantBody> variants) {

    /** @throws InvalidInput here already, so that the problem points at what breaks the rule */
    NewProductBody {
        InvalidInput.unless(state != State.ARCHIVED, "state is DRAFT or PUBLISHED");
        variants = new ProductBody(title, description, category, variants).variants();
    }

    CreateProduct.Command toCommand() {
        return new CreateProduct.Command(
                new ProductBody(title, description, category, variants).toDetails(), state == State.PUBLISHED);
    }
}
