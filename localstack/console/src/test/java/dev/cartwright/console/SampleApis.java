package dev.cartwright.console;

import dev.cartwright.embedded.view.ApiDefinition;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Two small APIs, with everything that a definition may hold: shared parameters, references, recursion, no operationId, markup. */
final class SampleApis {

    private static final String ORDER = """
            {"openapi": "3.0.1", "info": {"title": "order", "description": "Orders, from placing to shipment."},
             "paths": {
               "/orders": {
                 "post": {"operationId": "placeOrder", "x-access": "customer-or-guest", "summary": "Place an order",
                   "parameters": [{"name": "Idempotency-Key", "in": "header", "required": true, "schema": {"type": "string"}, "example": "old"}],
                   "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewOrder"}}}},
                   "responses": {
                     "202": {"description": "Accepted", "headers": {"Location": {"description": "The order"}},
                       "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}},
                     "422": {"description": "unknown-sku, rule-broken", "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}},
                 "options": {"responses": {"204": {"description": "CORS"}}}},
               "/orders/{orderId}": {
                 "parameters": [{"name": "orderId", "in": "path", "required": true, "schema": {"type": "string"}, "example": "ord_1"}],
                 "get": {"operationId": "getOrder", "x-access": "customer-or-guest", "summary": "One order",
                   "parameters": [{"name": "fields", "in": "query", "required": false, "schema": {"type": "string", "enum": ["all", "some"]}}],
                   "responses": {"200": {"description": "The order"}, "404": {"description": "not-found"}}}},
               "/admin/orders": {
                 "get": {"operationId": "searchOrders", "x-access": "admin", "summary": "Everybody's orders",
                   "responses": {"200": {"description": "A page"}, "403": {"description": "forbidden"}}}}},
             "components": {"schemas": {
               "NewOrder": {"type": "object", "required": ["lines"], "properties": {
                 "lines": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}},
                 "email": {"type": "string", "format": "email"}, "gift": {"type": "boolean"}}},
               "Line": {"type": "object", "properties": {"sku": {"type": "string", "example": "sku_mug"}, "quantity": {"type": "integer", "minimum": 1}}},
               "Order": {"type": "object", "example": {"orderId": "ord_1"}},
               "Problem": {"type": "object", "properties": {"type": {"type": "string"}, "causes": {"type": "array", "items": {"$ref": "#/components/schemas/Problem"}}}}}}}
            """;

    private static final String OTHER = """
            {"info": {"title": "other"},
             "paths": {"/things": {"get": {"x-access": "public", "summary": "<script>alert(1)</script>", "responses": {"200": {"description": "ok"}}}}}}
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final List<ApiDefinition> ALL = List.of(
            new ApiDefinition("Order", "v1", JSON.readTree(ORDER)),
            new ApiDefinition("Other", "v1", JSON.readTree(OTHER)));

    private SampleApis() {}
}
