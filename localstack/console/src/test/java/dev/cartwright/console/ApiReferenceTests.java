package dev.cartwright.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.view.ApiDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class ApiReferenceTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static DocumentedOperation operation(String path) {
        return SampleApis.ALL.stream()
                .flatMap(api -> ApiReference.of(api).operations().stream())
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsTheOperationsThatACallerSendsHimself() {
        ApiReference order = ApiReference.of(SampleApis.ALL.getFirst());

        assertThat(order.operations())
                .extracting(DocumentedOperation::id)
                .containsExactly("placeOrder", "getOrder", "searchOrders");
    }

    @Test
    void namesAnOperationWithoutAnIdByItsMethodAndPath() {
        assertThat(operation("Other/get-things").resource()).isEqualTo("/v1/things");
    }

    @Test
    void takesTheParametersOfThePathToo() {
        List<DocumentedOperation.Parameter> parameters =
                operation("Order/getOrder").parameters();

        assertThat(parameters).extracting(DocumentedOperation.Parameter::name).containsExactly("orderId", "fields");
        assertThat(parameters.getFirst().value()).isEqualTo("ord_1");
        assertThat(parameters.getLast().type()).isEqualTo("all, some");
    }

    @Test
    void makesAnExampleOfASchemaThatHasNone() {
        DocumentedOperation.Content body = operation("Order/placeOrder").body();

        assertThat(JSON.readTree(body.example())).isEqualTo(JSON.readTree("""
                {"lines": [{"sku": "sku_mug", "quantity": 1}], "email": "ann@example.org", "gift": true}"""));
        assertThat(body.schemaName()).isEqualTo("NewOrder");
        assertThat(body.schema()).contains("sku_mug").doesNotContain("$ref");
    }

    @Test
    void endsASchemaThatContainsItself() {
        DocumentedOperation.Content problem =
                operation("Order/placeOrder").responses().getLast().content();

        assertThat(problem.schema()).containsOnlyOnce("$ref");
        assertThat(problem.example()).contains("null");
    }

    @Test
    void leavesTheIdempotencyKeyToEachRequest() {
        DocumentedOperation.Parameter key =
                operation("Order/placeOrder").parameters().getFirst();

        assertThat(key.fresh()).isTrue();
        assertThat(key.value()).isEmpty();
    }

    @Test
    void survivesADefinitionWithDanglingReferences() {
        var broken = new ApiDefinition("Broken", "v1", JSON.readTree("""
                {"paths": {"/a": {"get": {"parameters": [{"$ref": "#/components/parameters/gone"}],
                  "requestBody": {"content": {"application/json": {"schema": {"$ref": "elsewhere.yaml"}}}},
                  "responses": {"200": {"$ref": "#/components/responses/gone"}}}}}}"""));

        DocumentedOperation operation = ApiReference.of(broken).operations().getFirst();

        assertThat(operation.body().example()).isEqualTo("null");
        assertThat(operation.role()).isEqualTo("guest");
    }
}
