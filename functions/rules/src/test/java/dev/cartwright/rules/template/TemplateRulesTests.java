package dev.cartwright.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Sample;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Template;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateRulesTests {

    /** Each rule with mistakes that it must see: what stands in the sample, what is put in its place, what is said. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(new FunctionsRunInOurHost(), "Runtime: java25", "Runtime: java21", "GetPaperFunction"),
                mistake(new FunctionsRunInOurHost(), "FunctionHost", "FunctionInvoker", "GetPaperFunction"),
                mistake(new FunctionsRunInOurHost(), "AutoPublishAlias: live", "Layers: []", "GetPaperFunction"),
                mistake(new TracesAreOn(), "Tracing: Active", "Tracing: PassThrough", "GetPaperFunction"),
                mistake(new TracesAreOn(), "TracingEnabled: true", "TracingEnabled: false", "Api"),
                mistake(
                        new LogsAreKeptForAWhile(),
                        "'/aws/lambda/${GetPaperFunction}', RetentionInDays: 30",
                        "'/aws/lambda/${GetPaperFunction}'",
                        "GetPaperFunction"),
                mistake(
                        new LogsAreKeptForAWhile(),
                        "'/aws/lambda/${GetPaperFunction}'",
                        "'/aws/lambda/${GetFunction}'",
                        "GetPaperFunction"),
                mistake(
                        new NamesFollowTheDefinition(),
                        "SPRING_CLOUD_FUNCTION_DEFINITION: getPaper",
                        "SPRING_CLOUD_FUNCTION_DEFINITION: getPapers",
                        "GetPaperFunction"),
                mistake(
                        new NamesFollowTheDefinition(),
                        "SPRING_CLOUD_FUNCTION_DEFINITION: getPaper",
                        "OTHER: getPaper",
                        "GetPaperFunction"),
                mistake(
                        new RightsAreInOnePlace(),
                        "- Statement: [{Effect: Allow, Action: [dynamodb:GetItem]",
                        "- AmazonDynamoDBFullAccess\n        - Statement: [{Effect: Allow, Action: [dynamodb:GetItem]",
                        "GetPaperFunction"),
                mistake(
                        new RightsAreInOnePlace(),
                        "    Tracing: Active",
                        "    Tracing: Active\n    Policies: [{Statement: []}]",
                        "GetPaperFunction"),
                mistake(
                        new RightsNameWhatTheyAllow(),
                        "[dynamodb:GetItem], Resource: !GetAtt Table.Arn",
                        "[dynamodb:GetItem], Resource: '*'",
                        "GetPaperFunction"),
                mistake(
                        new RightsNameWhatTheyAllow(),
                        "[dynamodb:GetItem], Resource: !GetAtt Table.Arn",
                        "[dynamodb:GetItem], Resource: !Sub '${Table.Arn}/*'",
                        "GetPaperFunction"),
                mistake(new RightsNameWhatTheyAllow(), "[dynamodb:GetItem]", "[dynamodb:*]", "GetPaperFunction"),
                mistake(
                        new RightsNameWhatTheyAllow(),
                        "Action: [dynamodb:GetItem]",
                        "NotAction: [dynamodb:DeleteTable]",
                        "GetPaperFunction"),
                mistake(new RightsAreOfKnownKinds(), "[dynamodb:GetItem]", "[dynamodb:Scan]", "GetPaperFunction"),
                mistake(
                        new QueuesWaitForTheirFunction(),
                        "VisibilityTimeout: 120",
                        "VisibilityTimeout: 119",
                        "OnPaperPrintedQueue"),
                mistake(
                        new QueuesWaitForTheirFunction(),
                        "BatchSize: 10,",
                        "BatchSize: 10, MaximumBatchingWindowInSeconds: 1,",
                        "OnPaperPrintedQueue"),
                mistake(
                        new QueuesHaveDeadLetters(),
                        "RedrivePolicy: {deadLetterTargetArn: !GetAtt OnPaperPrintedDeadLetters.Arn, maxReceiveCount: 5}",
                        "DelaySeconds: 0",
                        "OnPaperPrintedQueue"),
                mistake(
                        new QueuesHaveDeadLetters(),
                        "RelayDeadLetters:\n    Type: AWS::SQS::Queue\n    Properties: {MessageRetentionPeriod: 1209600,",
                        "RelayDeadLetters:\n    Type: AWS::SQS::Queue\n    Properties: {MessageRetentionPeriod: 60,",
                        "RelayDeadLetters"),
                mistake(
                        new QueuesAreEncrypted(),
                        "MessageRetentionPeriod: 345600, SqsManagedSseEnabled: true",
                        "MessageRetentionPeriod: 345600",
                        "OnPaperPrintedQueue"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        ", DeadLetterConfig: {Arn: !GetAtt OnPaperPrintedDeadLetters.Arn}",
                        "",
                        "OnPaperPrintedRule"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        "Queues: [!Ref OnPaperPrintedQueue, !Ref OnPaperPrintedDeadLetters]",
                        "Queues: [!Ref OnPaperPrintedQueue]",
                        "OnPaperPrintedRule"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        "aws:SourceArn: !GetAtt OnPaperPrintedRule.Arn",
                        "aws:SourceArn: !GetAtt AnotherRule.Arn",
                        "OnPaperPrintedRule"),
                mistake(new SubscriptionsLoseNothing(), "source: [cartwright.printer], ", "", "OnPaperPrintedRule"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        "EventBusName: !Sub cartwright-${Stage}",
                        "State: ENABLED",
                        "OnPaperPrintedRule"),
                mistake(
                        new BatchesReportTheirFailures(),
                        "BatchSize: 10, FunctionResponseTypes: [ReportBatchItemFailures]",
                        "BatchSize: 10",
                        "OnPaperPrintedFunction"),
                mistake(
                        new BatchesReportTheirFailures(),
                        "            FunctionResponseTypes: [ReportBatchItemFailures]\n",
                        "",
                        "RelayOutboxFunction"),
                mistake(new StreamsGiveUp(), "MaximumRetryAttempts: 10", "BatchSize: 9", "RelayOutboxFunction"),
                mistake(
                        new StreamsGiveUp(),
                        "MaximumRetryAttempts: 10",
                        "MaximumRetryAttempts: -1",
                        "RelayOutboxFunction"),
                mistake(new StreamsGiveUp(), "MaximumRecordAgeInSeconds: 3600", "BatchSize: 9", "RelayOutboxFunction"),
                mistake(new StreamsGiveUp(), "BisectBatchOnFunctionError: true", "BatchSize: 9", "RelayOutboxFunction"),
                mistake(
                        new StreamsGiveUp(),
                        "!GetAtt RelayDeadLetters.Arn",
                        "!GetAtt NowhereDeadLetters.Arn",
                        "RelayOutboxFunction"),
                mistake(
                        new TablesAreKept(),
                        "{PointInTimeRecoveryEnabled: true}",
                        "{PointInTimeRecoveryEnabled: false}",
                        "Table"),
                mistake(new TablesAreKept(), "SSESpecification: {SSEEnabled: true}", "TableClass: STANDARD", "Table"),
                mistake(new TablesAreKept(), "    DeletionPolicy: Delete\n", "", "Table"),
                mistake(new TablesAreKept(), "    UpdateReplacePolicy: Retain\n", "", "Table"),
                mistake(new TablesAreKept(), "UpdateReplacePolicy: Retain", "UpdateReplacePolicy: Delete", "Table"),
                mistake(new TablesAreKept(), "!If [IsProduction, true, false]", "false", "Table"),
                mistake(new TablesAreKept(), "!Equals [!Ref Stage, prod]", "!Equals [!Ref Stage, live]", "Table"),
                mistake(
                        new LogGroupsEnd(),
                        "'/aws/lambda/${GetPaperFunction}', RetentionInDays: 30",
                        "'/aws/lambda/${GetPaperFunction}'",
                        "GetPaperLogs"),
                mistake(new BucketsArePrivate(), "AWS::SSM::Parameter", "AWS::S3::Bucket", "Address"),
                mistake(
                        new BucketsArePrivate(),
                        "Type: AWS::SSM::Parameter\n    Properties: {",
                        "Type: AWS::S3::Bucket\n    Properties: {BucketEncryption: {ServerSideEncryptionConfiguration: []},"
                                + " PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: false,"
                                + " IgnorePublicAcls: true, RestrictPublicBuckets: true}, ",
                        "Address"),
                mistake(
                        new VersionsComeGradually(),
                        "Type: Canary10Percent5Minutes",
                        "Type: AllAtOnce",
                        "GetPaperFunction"),
                mistake(
                        new VersionsComeGradually(),
                        "Hooks: {PreTraffic: !Sub 'CodeDeployHook_cartwright-${Stage}'}",
                        "Role: nobody",
                        "GetPaperFunction"),
                mistake(
                        new VersionsComeGradually(),
                        "{Alarms: [!Ref GetPaperErrorsAlarm, !Ref FailuresAlarm]}",
                        "{Enabled: false, Alarms: [!Ref GetPaperErrorsAlarm, !Ref FailuresAlarm]}",
                        "GetPaperFunction"),
                mistake(
                        new VersionsComeGradually(),
                        "[!Ref GetPaperErrorsAlarm, !Ref FailuresAlarm]",
                        "[!Ref GetPaperErrorsAlarm]",
                        "GetPaperFunction"),
                mistake(
                        new VersionsComeGradually(),
                        "[!Ref GetPaperErrorsAlarm, !Ref FailuresAlarm]",
                        "[!Ref BuyPaperErrorsAlarm, !Ref FailuresAlarm]",
                        "GetPaperFunction"),
                mistake(
                        new VersionsComeGradually(),
                        "'${GetPaperFunction}:live'",
                        "'${GetPaperFunction}:old'",
                        "GetPaperFunction"),
                mistake(new VersionsComeGradually(), "{Name: stage, Value: !Ref Stage}, ", "", "GetPaperFunction"),
                mistake(
                        new SecretsStayWhereTheyAreKept(),
                        "SERVICE: kiosk",
                        "SERVICE: kiosk\n        PROVIDER_KEY: xyz",
                        "GetPaperFunction"),
                mistake(
                        new SecretsStayWhereTheyAreKept(),
                        "SPRING_CLOUD_FUNCTION_DEFINITION: getPaper",
                        "PRESS: '{{resolve:secretsmanager:press}}', SPRING_CLOUD_FUNCTION_DEFINITION: getPaper",
                        "GetPaperFunction"),
                mistake(
                        new SecretsStayWhereTheyAreKept(),
                        "Type: AWS::SSM::Parameter\n    Properties: {",
                        "Type: AWS::SecretsManager::Secret\n    Properties: {SecretString: known, ",
                        "Address"),
                mistake(
                        new SecretsStayWhereTheyAreKept(),
                        "Outputs:\n",
                        "Outputs:\n  Press: {Value: !Sub 'is {{resolve:ssm-secure:press}}'}\n",
                        "Press"));
    }

    private static Arguments mistake(Rule<Template> rule, String right, String wrong, String culprit) {
        return Arguments.of(rule, right, wrong, culprit);
    }

    /** The rules of which a planted mistake is known: no other counts. */
    static Stream<Object> rules() {
        var rules = new LinkedHashMap<Class<?>, Object>();
        mistakes().map(mistake -> mistake.get()[0]).forEach(rule -> rules.putIfAbsent(rule.getClass(), rule));
        return rules.values().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForEveryTemplate(Rule<Template> rule) {
        assertThat(rule.violations(Shop.ofThisRepository().templates())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForTheSampleInWhichTheMistakesArePlanted(Rule<Template> rule) {
        assertThat(rule.violations(Sample.template())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void seesThePlantedMistake(Rule<Template> rule, String right, String wrong, String culprit) {
        Template planted = Sample.template(right, wrong);

        assertThat(rule.violations(planted)).first().asString().startsWith("kiosk: " + culprit + " ");
    }
}
