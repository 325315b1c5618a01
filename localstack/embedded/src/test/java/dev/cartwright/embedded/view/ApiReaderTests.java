package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.DeploymentTarget;
import dev.cartwright.template.Resource;
import dev.cartwright.template.SamApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ApiReaderTests {

    @Test
    void readsTheShopsApisByCapability() {
        var shop =
                new SamApplication(DeploymentTarget.local(4566, 8080)).read(Path.of("../../template.yaml"), Map.of());

        List<ApiDefinition> apis = new ApiReader(shop).apis();

        assertThat(apis).extracting(ApiDefinition::capability).isSorted().contains("Order", "Pricing");
        assertThat(apis).extracting(ApiDefinition::stage).containsOnly("v1");
        assertThat(apis)
                .allSatisfy(
                        api -> assertThat(api.openApi().path("paths").isEmpty()).isFalse());
    }

    @Test
    void leavesOutWhatOnlyTheGatewayReads() {
        var api = new Resource(
                "root/Order",
                "Api",
                "AWS::Serverless::Api",
                Map.of(
                        "StageName",
                        "v1",
                        "DefinitionBody",
                        Map.of(
                                "x-amazon-apigateway-gateway-responses",
                                Map.of(),
                                "paths",
                                Map.of(
                                        "/a",
                                        Map.of(
                                                "get",
                                                Map.of(
                                                        "operationId",
                                                        "readA",
                                                        "x-access",
                                                        "public",
                                                        "x-amazon-apigateway-integration",
                                                        Map.of()))))),
                "api",
                "");

        List<ApiDefinition> apis = new ApiReader(new ApplicationResources(List.of(api))).apis();

        assertThat(apis).containsExactly(new ApiDefinition("Order", "v1", JsonTrees.parse("""
                        {"paths": {"/a": {"get": {"operationId": "readA", "x-access": "public"}}}}""")));
    }
}
