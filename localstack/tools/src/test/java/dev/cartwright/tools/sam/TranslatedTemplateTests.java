package dev.cartwright.tools.sam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TranslatedTemplateTests {

    /** What the translator makes of a capability that keeps the rules. */
    private static final String RIGHT = """
            {"Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"EndpointConfiguration": {"Types": ["REGIONAL"]}}},
             "ApiDeployment1": {"Type": "AWS::ApiGateway::Deployment", "Properties": {"RestApiId": {"Ref": "Api"}}},
             "Apiv1Stage": {"Type": "AWS::ApiGateway::Stage", "Properties": {"StageName": "v1"}},
             "SellPermission": {"Type": "AWS::Lambda::Permission", "Properties": {"Principal": "apigateway.amazonaws.com",
               "SourceArn": {"Fn::Sub": "arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/v1/*"}}},
             "SellFunction": {"Type": "AWS::Lambda::Function", "Properties": {"SnapStart": {"ApplyOn": "PublishedVersions"},
               "ReservedConcurrentExecutions": {"Fn::If": ["Reserves", 5, {"Ref": "AWS::NoValue"}]}}},
             "SellFunctionRole": {"Type": "AWS::IAM::Role", "Properties":
               {"PermissionsBoundary": {"Fn::If": ["HasBoundary", {"Ref": "Boundary"}, {"Ref": "AWS::NoValue"}]}}},
             "SellFunctionPrime": {"Type": "AWS::Events::Rule", "Properties":
               {"ScheduleExpression": "rate(3 days)", "Targets": [{"Arn": {"Ref": "SellFunctionAliaslive"}}]}},
             "SellFunctionVersionREVISION": {"Type": "AWS::Lambda::Version", "DeletionPolicy": "Delete"},
             "SellFunctionDeploymentGroup": {"Type": "AWS::CodeDeploy::DeploymentGroup", "Properties": {
               "AlarmConfiguration": {"Fn::If": ["IsGradual", {"Enabled": true, "Alarms": []}, {}]},
               "DeploymentConfigName": {"Fn::If": ["IsGradual", "CodeDeployDefault.LambdaCanary10Percent5Minutes", "CodeDeployDefault.LambdaAllAtOnce"]}}}}
            """;

    private static TranslatedTemplate translated(String json) {
        return new TranslatedTemplate(
                JsonCodec.read(json.replace("REVISION", "aaa")), JsonCodec.read(json.replace("REVISION", "bbb")));
    }

    static Stream<String> rules() {
        return TranslatedTemplate.RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsWhatKeepsTheRules(String rule) {
        assertThat(translated(RIGHT).violations(rule)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "one stage each|{\"RestApiId\": {\"Ref\": \"Api\"}}|{\"StageName\": \"Stage\"}|ApiDeployment1",
                "regional APIs|REGIONAL|EDGE|Api",
                "regional APIs|{\"EndpointConfiguration\": {\"Types\": [\"REGIONAL\"]}}|{}|Api",
                "permissions name the stage|${Api}/v1/*|${Api}/*|SellPermission",
                "another revision publishes every version|VersionREVISION|Version123|SellFunctionVersion123",
                "a version goes with its successor|\"DeletionPolicy\": \"Delete\"|\"DeletionPolicy\": \"Retain\"|SellFunctionVersionaaa",
                "idle snapshots are kept active|rate(3 days)|rate(30 days)|SellFunction",
                "idle snapshots are kept active|SellFunctionAliaslive|BuyFunctionAliaslive|SellFunction",
                "alarms can be ignored|\"Alarms\": []}, {}]|\"Alarms\": []}, {\"Enabled\": true}]|SellFunctionDeploymentGroup",
                "alarms can be ignored|LambdaAllAtOnce|LambdaCanary10Percent5Minutes|SellFunctionDeploymentGroup",
                "roles have a boundary|PermissionsBoundary|Path|SellFunctionRole",
                "no concurrency is reserved unasked|Reserves|IsProduction|SellFunction"
            })
    void seesThePlantedMistake(String rule, String right, String wrong, String culprit) {
        String planted = RIGHT.replace(right, wrong);

        assertThat(planted).isNotEqualTo(RIGHT);
        assertThat(translated(planted).violations(rule)).containsExactly(culprit);
    }
}
