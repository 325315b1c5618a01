package dev.cartwright.template.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.access.FunctionPolicies.Denial;
import dev.cartwright.template.access.FunctionPolicies.Permission;
import dev.cartwright.template.resource.UnsupportedResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionPoliciesTests {

    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
    private static final Need READ = new Need("dynamodb:GetItem", TABLE);
    private static final Need WRITE = new Need("dynamodb:PutItem", TABLE);

    private static FunctionPolicies with(Object policies) {
        return FunctionPolicies.declaredIn(
                new ApplicationResources(List.of(new Resource(
                        "root", "Get", "AWS::Lambda::Function", Map.of("Policies", policies), "get", "arn:of:get"))),
                "123456789012");
    }

    private static Map<String, Object> statement(String effect, Object action, Object resource) {
        return Map.of("Statement", List.of(Map.of("Effect", effect, "Action", action, "Resource", resource)));
    }

    @Test
    void allowsWhatAStatementNames() {
        FunctionPolicies policies = with(List.of(statement("Allow", List.of("dynamodb:GetItem"), TABLE)));

        policies.require("get", List.of(READ));

        assertThat(policies.unused()).isEmpty();
        assertThat(policies.denials()).isEmpty();
    }

    @Test
    void refusesAnActionTooFewAsAwsDoes() {
        FunctionPolicies policies = with(List.of(statement("Allow", "dynamodb:GetItem", TABLE)));

        assertThatThrownBy(() -> policies.require("get", List.of(READ, WRITE)))
                .isInstanceOf(AccessDenied.class)
                .hasMessageStartingWith("User: arn:aws:sts::123456789012:assumed-role/get ")
                .hasMessageContaining("is not authorized to perform: dynamodb:PutItem on resource: " + TABLE);
        assertThat(policies.denials()).containsExactly(new Denial("get", "dynamodb:PutItem", TABLE));
    }

    @Test
    void refusesAnotherResource() {
        FunctionPolicies policies = with(List.of(statement("Allow", "dynamodb:*", TABLE + "-of-others")));

        assertThatThrownBy(() -> policies.require("get", List.of(READ))).isInstanceOf(AccessDenied.class);
    }

    @Test
    void refusesWhatIsDeniedThoughAllowed() {
        FunctionPolicies policies =
                with(List.of(statement("Allow", "*", "*"), statement("Deny", "dynamodb:PutItem", "*")));

        assertThatCode(() -> policies.require("get", List.of(READ))).doesNotThrowAnyException();
        assertThatThrownBy(() -> policies.require("get", List.of(WRITE))).hasMessageContaining("explicit deny");
    }

    @Test
    void tellsOfAnActionTooMany() {
        FunctionPolicies policies =
                with(List.of(statement("Allow", List.of("dynamodb:GetItem", "dynamodb:PutItem"), TABLE)));

        policies.require("get", List.of(READ));

        assertThat(policies.unused()).containsExactly(new Permission("get", "dynamodb:PutItem", TABLE));
    }

    @Test
    void refusesToStartWithWhatItCannotEvaluate() {
        assertThatThrownBy(() -> with(List.of("AmazonDynamoDBFullAccess")))
                .isInstanceOf(UnsupportedResource.class)
                .hasMessage(
                        "root/Get (AWS::Lambda::Function): the local stack evaluates statements; it does not support"
                                + " the policy AmazonDynamoDBFullAccess");
        assertThatThrownBy(() -> with(List.of(Map.of("DynamoDBReadPolicy", Map.of("TableName", "orders")))))
                .hasMessageEndingWith("it does not support the policy DynamoDBReadPolicy");
        assertThatThrownBy(() -> with(List.of(Map.of(
                        "Statement",
                        Map.of("Effect", "Allow", "Action", "*", "Resource", "*", "Condition", Map.of())))))
                .hasMessageEndingWith("the local stack does not support Condition in a policy's statement");
    }
}
