package dev.cartwright.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.template.resource.UnsupportedResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamApplicationTests {

    @TempDir
    Path folder;

    @Test
    void namesWhatATemplateLeavesOpenAfterItsStack() throws IOException {
        write("template.yaml", """
                Resources:
                  Orders: {Type: AWS::DynamoDB::Table}
                  Named: {Type: AWS::SQS::Queue, Properties: {QueueName: jobs}}
                  Log:
                    Type: AWS::Logs::LogGroup
                    Properties:
                      LogGroupName: !Join ['/', [!Ref Orders, !GetAtt Orders.Arn, !Ref Named, !GetAtt Named.QueueName]]
                """);

        ApplicationResources application = read(Map.of());

        assertThat(resource(application, "Log").physicalId())
                .isEqualTo("local-Orders/arn:aws:dynamodb:us-east-1:000000000000:table/local-Orders"
                        + "/http://127.0.0.1:4566/000000000000/jobs/jobs");
        assertThat(resource(application, "Orders").label()).isEqualTo("root/Orders (AWS::DynamoDB::Table)");
    }

    @Test
    void resolvesEveryIntrinsicFunction() throws IOException {
        write("template.yaml", """
                Parameters:
                  Stage: {Type: String, Default: dev}
                  Zones: {Type: CommaDelimitedList, Default: 'a, b'}
                Conditions:
                  IsDev: !Equals [!Ref Stage, dev]
                  Both: !And [!Condition IsDev, !Not [!Equals [x, y]]]
                Mappings:
                  Sizes: {dev: {memory: 256}}
                Resources:
                  Log:
                    Type: AWS::Logs::LogGroup
                    Properties:
                      LogGroupName: log
                      Sub: !Sub 'x-${Stage}-${!Stage}-${AWS::Region}'
                      SubMap: !Sub ['${who}-${Stage}', {who: !Ref Stage}]
                      Select: !Select [1, !Ref Zones]
                      Split: !Select [2, !Split ['-', 'a-b-c']]
                      Join: !Join ['+', !Ref Zones]
                      If: !If [Both, yes-both, no]
                      Left: !If [Both, !Ref 'AWS::NoValue', kept]
                      Map: !FindInMap [Sizes, !Ref Stage, memory]
                      Stack: !Ref AWS::StackName
                """);

        Map<String, Object> properties = resource(read(Map.of()), "Log").properties();

        assertThat(properties)
                .containsEntry("Sub", "x-dev-${Stage}-us-east-1")
                .containsEntry("SubMap", "dev-dev")
                .containsEntry("Select", "b")
                .containsEntry("Split", "c")
                .containsEntry("Join", "a+b")
                .containsEntry("If", "yes-both")
                .doesNotContainKey("Left")
                .containsEntry("Map", 256)
                .containsEntry("Stack", "local");
    }

    @Test
    void leavesOutWhatAConditionExcludes() throws IOException {
        write("template.yaml", """
                Parameters: {Stage: {Type: String, Default: dev}}
                Conditions: {IsProduction: !Equals [!Ref Stage, production]}
                Resources:
                  Queue: {Type: AWS::SQS::Queue, Condition: IsProduction}
                  Web: {Type: AWS::CloudFront::Distribution, Condition: IsProduction}
                """);

        assertThat(read(Map.of()).resources()).isEmpty();
        assertThatThrownBy(() -> read(Map.of("Stage", "production")))
                .isInstanceOf(UnsupportedResource.class)
                .hasMessageContaining("root/Web (AWS::CloudFront::Distribution)");
    }

    @Test
    void passesParametersAndOutputsThroughNestedStacks() throws IOException {
        write("template.yaml", """
                Resources:
                  Reader:
                    Type: AWS::Serverless::Application
                    Properties: {Location: reader.yaml, Parameters: {Bus: !GetAtt Writer.Outputs.BusName}}
                  Writer:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: ./writer.yaml}
                """);
        write("writer.yaml", """
                Resources: {Bus: {Type: AWS::Events::EventBus, Properties: {Name: !Sub '${AWS::StackName}-bus'}}}
                Outputs: {BusName: {Value: !Ref Bus, Export: {Name: the-bus}}}
                """);
        write("reader.yaml", """
                Parameters: {Bus: {Type: String}}
                Resources:
                  Rule:
                    Type: AWS::Events::Rule
                    Properties: {EventBusName: !Ref Bus, Description: !ImportValue the-bus, Name: r}
                """);

        Resource rule = resource(read(Map.of()), "Rule");

        assertThat(rule.stack()).isEqualTo("root/Reader");
        assertThat(rule.properties())
                .containsEntry("EventBusName", "local-Writer-bus")
                .containsEntry("Description", "local-Writer-bus");
        assertThat(rule.arn()).isEqualTo("arn:aws:events:us-east-1:000000000000:rule/local-Writer-bus/r");
    }

    @Test
    void looksUpParametersOfTheSystemsManager() throws IOException {
        write("template.yaml", """
                Parameters:
                  Bus: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /shop/bus}
                Resources:
                  Address: {Type: AWS::SSM::Parameter, Properties: {Name: /shop/bus, Type: String, Value: main}}
                  Log: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub '${Bus}-{{resolve:ssm:/shop/bus:1}}'}}
                """);

        assertThat(resource(read(Map.of()), "Log").physicalId()).isEqualTo("main-main");
    }

    @Test
    void makesOfAServerlessFunctionWhatSamMakes() throws IOException {
        write("template.yaml", """
                Globals:
                  Function: {Runtime: java25, Handler: a.B, AutoPublishAlias: live, Environment: {Variables: {A: 1, B: 2}}}
                Resources:
                  Queue: {Type: AWS::SQS::Queue}
                  Work:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: target/work.zip
                      Environment: {Variables: {B: 3}}
                      Tracing: Active
                      Events:
                        Jobs: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 5}}
                        Tick: {Type: Schedule, Properties: {Schedule: rate(1 minute), Enabled: false}}
                        Heard: {Type: EventBridgeRule, Properties: {Pattern: {source: [x]}, Input: '{}'}}
                  Grant: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Work.Alias}}
                """);

        ApplicationResources application = read(Map.of());

        Map<String, Object> function = resource(application, "Work").properties();
        String alias = "arn:aws:lambda:us-east-1:000000000000:function:local-Work:live";
        assertThat(function)
                .containsEntry("Code", folder.resolve("target/work.zip").toString())
                .containsEntry("Environment", Map.of("Variables", Map.of("A", 1, "B", 3)))
                .containsEntry("TracingConfig", Map.of("Mode", "Active"))
                .doesNotContainKey("Events");
        assertThat(resource(application, "WorkJobs").properties())
                .containsEntry("EventSourceArn", "arn:aws:sqs:us-east-1:000000000000:local-Queue")
                .containsEntry("FunctionName", alias)
                .containsEntry("BatchSize", 5)
                .doesNotContainKey("Queue");
        assertThat(resource(application, "WorkTick").properties())
                .containsEntry("ScheduleExpression", "rate(1 minute)")
                .containsEntry("State", "DISABLED")
                .containsEntry("Targets", List.of(Map.of("Id", "WorkTickLambdaTarget", "Arn", alias)));
        assertThat(resource(application, "WorkHeard").properties())
                .containsEntry("EventPattern", Map.of("source", List.of("x")))
                .containsEntry("Targets", List.of(Map.of("Id", "WorkHeardLambdaTarget", "Arn", alias, "Input", "{}")));
        assertThat(resource(application, "Grant").properties()).containsEntry("FunctionName", alias);
    }

    @Test
    void bringsInADefinitionAndPointsItsAddressAtTheGateway() throws IOException {
        write("template.yaml", """
                Resources:
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: v1
                      DefinitionBody: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: contract/openapi.yaml}}}
                  Address:
                    Type: AWS::SSM::Parameter
                    Properties:
                      Name: /api
                      Type: String
                      Value: !Sub https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/v1
                """);
        write("contract/openapi.yaml", """
                openapi: 3.0.1
                paths: {/things: {get: {responses: {'200': {description: ok}}, uri: {Fn::Sub: 'a:${AWS::Region}'}}}}
                """);

        ApplicationResources application = read(Map.of());

        assertThat(resource(application, "Api").properties().get("DefinitionBody"))
                .hasToString(
                        "{openapi=3.0.1, paths={/things={get={responses={200={description=ok}}, uri=a:us-east-1}}}}");
        assertThat(resource(application, "Address").properties()).containsEntry("Value", "http://127.0.0.1:8080/v1");
    }

    @Test
    void refusesByNameWhatItDoesNotKnow() throws IOException {
        assertRefused("Resources: {Q: {Type: AWS::Kinesis::Stream}}", "root/Q (AWS::Kinesis::Stream)");
        assertRefused("Resources: {L: {Type: AWS::Logs::LogGroup, Properties: {A: !Cidr [a, b]}}}", "Fn::Cidr");
        assertRefused("Resources: {L: {Type: AWS::Logs::LogGroup, Properties: {A: !Ref Missing}}}", "Missing");
        assertRefused(
                "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Layers: [x]}}}",
                "F (AWS::Serverless::Function): the local stack does not support Layers");
        assertRefused(
                "Resources: {F: {Type: AWS::Lambda::Function, Properties: {Code: x, Wings: 2}}}",
                "root/F (AWS::Lambda::Function): the local stack does not support Wings");
        assertRefused(
                "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Events: {S: {Type: SNS}}}}}",
                "events of type SNS");
        assertRefused(
                "Resources: {A: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref B}}, "
                        + "B: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref A}}}",
                "depends on itself");
        assertRefused(
                "Resources: {N: {Type: AWS::Serverless::Application, Properties: {Location: {ApplicationId: x}}}}",
                "root/N (AWS::Serverless::Application)");
        assertRefused("Resources: {L: {Type: AWS::Logs::LogGroup, Type: x}}", "Type");
    }

    private void assertRefused(String template, String reason) throws IOException {
        write("template.yaml", template);

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(UnsupportedResource.class)
                .hasMessageContaining(reason);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ApplicationResources read(Map<String, String> parameters) {
        return new SamApplication(DeploymentTarget.local(4566, 8080)).read(folder.resolve("template.yaml"), parameters);
    }

    private static Resource resource(ApplicationResources application, String logicalId) {
        return application.resources().stream()
                .filter(resource -> resource.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }
}
