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
                        functions(),
                        apis(),
                        publishing(),
                        rights(),
                        queues(),
                        streams(),
                        tables(),
                        versions(),
                        alarms(),
                        secrets())
                .flatMap(mistakes -> mistakes);
    }

    private static Stream<Arguments> functions() {
        return Stream.of(
                mistake(new FunctionsRunInOurHost(), "Runtime: java25", "Runtime: java21", "PublicFunction"),
                mistake(new FunctionsRunInOurHost(), "FunctionHost", "FunctionInvoker", "PublicFunction"),
                mistake(
                        new FunctionsRunInOurHost(),
                        "JAVA_TOOL_OPTIONS: ",
                        "JAVA_TOOL_OPTIONS: -XX:TieredStopAtLevel=1 ",
                        "PublicFunction"),
                mistake(new FunctionsRunInOurHost(), "AutoPublishAlias: live", "Layers: []", "PublicFunction"),
                mistake(new TracesAreOn(), "Tracing: PassThrough", "Tracing: Active", "PublicFunction"),
                mistake(new AccessIsLogged(), "AccessLogSetting:", "Other:", "Api"),
                mistake(new AccessIsLogged(), "$context.xrayTraceId", "", "Api"),
                mistake(new AccessIsLogged(), "$context.requestId", "$context.identity.sourceIp", "Api"),
                mistake(new TracesAreOn(), "TracingEnabled: true", "TracingEnabled: false", "Api"),
                mistake(new LogsAreKeptForAWhile(), ", RetentionInDays: 30", "", "PublicFunction"),
                mistake(
                        new LogsAreKeptForAWhile(),
                        "'/cartwright/${Stage}/kiosk', RetentionInDays",
                        "'/cartwright/${Stage}/shop', RetentionInDays",
                        "PublicFunction"),
                mistake(new LogsAreKeptForAWhile(), "LogGroup: !Ref Logs, ", "", "PublicFunction"),
                mistake(
                        new LogsAreKeptForAWhile(),
                        "Description: Sells papers",
                        "LoggingConfig: {LogGroup: elsewhere}",
                        "CustomerFunction"),
                mistake(
                        new KeysHaveValues(),
                        "Description: Shows papers",
                        "Tags: {about: papers, of today}",
                        "\"of today\""),
                mistake(new LogGroupsEnd(), ", RetentionInDays: 30", "", "Logs"));
    }

    private static Stream<Arguments> apis() {
        var rule = new ApisHaveOneStage();
        return Stream.of(
                mistake(new ParametersReachTheStage(), "AlwaysDeploy: true, ", "", "Api"),
                mistake(rule, "OpenApiVersion: 3.0.1, ", "", "Api"),
                mistake(rule, "{Type: REGIONAL}", "{Type: EDGE}", "Api"),
                mistake(rule, "StageName: v1", "StageName: v2", "Api"),
                mistake(rule, "${Api}/v1/*", "${Api}/*", "PublicPermission"));
    }

    private static Stream<Arguments> publishing() {
        var versions = new ParametersMakeVersions();
        var boundary = new RolesHaveABoundary();
        var snapshots = new SnapshotsStayActive();
        var reservations = new ReservationsAreAskedFor();
        String primer =
                "      Events: {Prime: {Type: Schedule, Properties: {Schedule: rate(3 days), Input: '\"PRIME\"'}}} # of getPaper";
        return Stream.of(
                mistake(
                        versions,
                        "      Description: Shows papers\n      CodeUri: target/kiosk.zip\n      AutoPublishCodeSha256: !Ref Revision\n",
                        "      CodeUri: target/kiosk.zip\n",
                        "PublicFunction"),
                mistake(
                        versions,
                        "AutoPublishCodeSha256: !Ref Revision",
                        "AutoPublishCodeSha256: !Ref Stage",
                        "PublicFunction"),
                mistake(versions, "        REVISION: !Ref Revision\n", "", "PublicFunction"),
                mistake(versions, "VersionDeletionPolicy: Delete", "VersionDeletionPolicy: Retain", "PublicFunction"),
                mistake(versions, "    VersionDeletionPolicy: Delete\n", "", "PublicFunction"),
                mistake(
                        boundary,
                        "!If [HasBoundary, !Ref Boundary, !Ref AWS::NoValue]",
                        "!Ref Boundary",
                        "PublicFunction"),
                mistake(boundary, "Type: AWS::SSM::Parameter", "Type: AWS::IAM::Role", "Address"),
                mistake(snapshots, primer, "", "PublicFunction"),
                mistake(snapshots, primer, primer.replace("rate(3 days)", "rate(14 days)"), "PublicFunction"),
                mistake(
                        snapshots,
                        primer,
                        primer.replace("rate(3 days)", "rate(3 days), Enabled: false"),
                        "PublicFunction"),
                mistake(snapshots, primer, primer.replace("PRIME\"'", "WAKE\"'"), "PublicFunction"),
                mistake(
                        reservations,
                        "!If [Reserves, 5, !Ref AWS::NoValue]",
                        "!If [IsProduction, 5, !Ref AWS::NoValue]",
                        "CustomerFunction"),
                mistake(reservations, "!If [Reserves, 5, !Ref AWS::NoValue]", "5", "CustomerFunction"),
                mistake(
                        reservations,
                        "Reserve: {Type: String, Default: 'no'",
                        "Reserve: {Type: String, Default: 'yes'",
                        "CustomerFunction"));
    }

    private static Stream<Arguments> rights() {
        String ofTheQueue =
                "[sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes], Resource: !GetAtt InboxQueue.Arn";
        String ofTheStream =
                "[dynamodb:DescribeStream, dynamodb:GetRecords, dynamodb:GetShardIterator, dynamodb:ListStreams]";
        var sources = new FunctionsReadTheirOwnSources();
        return Stream.of(
                mistake(
                        new RightsAreInOnePlace(),
                        "- Statement: [{Effect: Allow, Action: [dynamodb:GetItem]",
                        "- AmazonDynamoDBFullAccess\n        - Statement: [{Effect: Allow, Action: [dynamodb:GetItem]",
                        "PublicFunction"),
                mistake(
                        new RightsAreInOnePlace(),
                        "    Tracing: PassThrough",
                        "    Tracing: PassThrough\n    Policies: [{Statement: []}]",
                        "PublicFunction"),
                mistake(
                        new RightsNameWhatTheyAllow(),
                        "[dynamodb:GetItem], Resource: !GetAtt Table.Arn",
                        "[dynamodb:GetItem], Resource: '*'",
                        "PublicFunction"),
                mistake(
                        new RightsNameWhatTheyAllow(),
                        "[dynamodb:GetItem], Resource: !GetAtt Table.Arn",
                        "[dynamodb:GetItem], Resource: !Sub '${Table.Arn}/*'",
                        "PublicFunction"),
                mistake(
                        new RightsNameWhatTheyAllow(),
                        "[dynamodb:GetItem], Resource: !GetAtt Table.Arn",
                        "[dynamodb:GetItem], Resource: !Sub '${Table.Arn}/stream/*'",
                        "PublicFunction"),
                mistake(new RightsNameWhatTheyAllow(), "${Table.Arn}/stream/*", "${Table.Arn}/*", "OutboxFunction"),
                mistake(new RightsNameWhatTheyAllow(), "[dynamodb:GetItem]", "[dynamodb:*]", "PublicFunction"),
                mistake(
                        new RightsNameWhatTheyAllow(),
                        "Action: [dynamodb:GetItem]",
                        "NotAction: [dynamodb:DeleteTable]",
                        "PublicFunction"),
                mistake(new RightsAreOfKnownKinds(), "[dynamodb:GetItem]", "[dynamodb:Scan]", "PublicFunction"),
                mistake(sources, ofTheQueue, "[sqs:ReceiveMessage], Resource: !GetAtt InboxQueue.Arn", "InboxFunction"),
                mistake(sources, ofTheQueue, ofTheQueue.replace("InboxQueue", "InboxDeadLetters"), "InboxFunction"),
                mistake(sources, "[dynamodb:GetItem]", "[dynamodb:GetItem, dynamodb:GetRecords]", "PublicFunction"),
                mistake(sources, ofTheStream, "[dynamodb:GetRecords]", "OutboxFunction"),
                mistake(sources, "'${Table.Arn}/stream/*'", "'${Other.Arn}/stream/*'", "OutboxFunction"),
                mistake(
                        sources,
                        "FunctionName: !Ref InboxFunction.Alias",
                        "FunctionName: !Ref InboxFunction",
                        "InboxSource"),
                mistake(sources, "!GetAtt Table.StreamArn", "!GetAtt Nowhere.StreamArn", "OutboxSource"),
                mistake(
                        sources,
                        "Events: {Prime: {Type: Schedule, Properties: {Schedule: rate(3 days), Input: '\"PRIME\"'}}} # of getPaper",
                        "Events: {Queue: {Type: SQS, Properties: {Queue: !GetAtt InboxQueue.Arn}}}",
                        "PublicFunction"));
    }

    private static Stream<Arguments> queues() {
        return Stream.of(
                mistake(
                        new QueuesWaitForTheirFunction(),
                        "VisibilityTimeout: 120",
                        "VisibilityTimeout: 119",
                        "InboxQueue"),
                mistake(
                        new QueuesWaitForTheirFunction(),
                        "BatchSize: 10,",
                        "BatchSize: 10, MaximumBatchingWindowInSeconds: 1,",
                        "InboxQueue"),
                mistake(
                        new QueuesHaveDeadLetters(),
                        "RedrivePolicy: {deadLetterTargetArn: !GetAtt InboxDeadLetters.Arn, maxReceiveCount: 5}",
                        "DelaySeconds: 0",
                        "InboxQueue"),
                mistake(
                        new QueuesHaveDeadLetters(),
                        "RelayDeadLetters:\n    Type: AWS::SQS::Queue\n    Properties: {MessageRetentionPeriod: 1209600,",
                        "RelayDeadLetters:\n    Type: AWS::SQS::Queue\n    Properties: {MessageRetentionPeriod: 60,",
                        "RelayDeadLetters"),
                mistake(
                        new QueuesAreEncrypted(),
                        "MessageRetentionPeriod: 345600, SqsManagedSseEnabled: true",
                        "MessageRetentionPeriod: 345600",
                        "InboxQueue"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        ", DeadLetterConfig: {Arn: !GetAtt InboxDeadLetters.Arn}",
                        "",
                        "PrinterRule"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        "Queues: [!Ref InboxQueue, !Ref InboxDeadLetters]",
                        "Queues: [!Ref InboxQueue]",
                        "PrinterRule"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        "aws:SourceArn: [!GetAtt PrinterRule.Arn]",
                        "aws:SourceArn: [!GetAtt AnotherRule.Arn]",
                        "PrinterRule"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        "aws:SourceArn: [!GetAtt PrinterRule.Arn]",
                        "aws:SourceArn: [!GetAtt PrinterRule.Arn, '*']",
                        "QueuePolicy"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        "Statement: [{Effect: Allow, Principal: {Service: events.amazonaws.com}",
                        "Statement: [{Effect: Allow, Principal: '*', Action: sqs:SendMessage, Resource: '*'},"
                                + " {Effect: Allow, Principal: {Service: events.amazonaws.com}",
                        "QueuePolicy"),
                mistake(new SubscriptionsLoseNothing(), "source: [cartwright.printer], ", "", "PrinterRule"),
                mistake(
                        new SubscriptionsLoseNothing(),
                        "EventBusName: !Sub cartwright-${Stage}",
                        "State: ENABLED",
                        "PrinterRule"),
                mistake(
                        new BatchesReportTheirFailures(),
                        "BatchSize: 10, FunctionResponseTypes: [ReportBatchItemFailures]",
                        "BatchSize: 10",
                        "InboxSource"),
                mistake(
                        new BatchesReportTheirFailures(),
                        "FunctionResponseTypes: [ReportBatchItemFailures] # of the stream",
                        "BatchSize: 100",
                        "OutboxSource"));
    }

    private static Stream<Arguments> streams() {
        var rule = new StreamsGiveUp();
        return Stream.of(
                mistake(rule, "MaximumRetryAttempts: 10", "BatchSize: 9", "OutboxSource"),
                mistake(rule, "MaximumRetryAttempts: 10", "MaximumRetryAttempts: -1", "OutboxSource"),
                mistake(rule, "MaximumRecordAgeInSeconds: 3600", "BatchSize: 9", "OutboxSource"),
                mistake(rule, "BisectBatchOnFunctionError: true", "BatchSize: 9", "OutboxSource"),
                mistake(rule, "!GetAtt RelayDeadLetters.Arn", "!GetAtt NowhereDeadLetters.Arn", "OutboxSource"),
                mistake(
                        rule,
                        "[sqs:SendMessage], Resource: !GetAtt RelayDeadLetters.Arn",
                        "[sqs:SendMessage], Resource: !GetAtt InboxDeadLetters.Arn",
                        "OutboxSource"));
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
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
                mistake(new BucketsArePrivate(), "AWS::SSM::Parameter", "AWS::S3::Bucket", "Address"),
                mistake(
                        new BucketsArePrivate(),
                        "Type: AWS::SSM::Parameter\n    Properties: {",
                        "Type: AWS::S3::Bucket\n    Properties: {BucketEncryption: {ServerSideEncryptionConfiguration: []},"
                                + " PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: false,"
                                + " IgnorePublicAcls: true, RestrictPublicBuckets: true}, ",
                        "Address"));
    }

    private static Stream<Arguments> versions() {
        var rule = new VersionsComeGradually();
        return Stream.of(
                mistake(
                        rule,
                        "Type: !If [IsGradual, Canary10Percent5Minutes, AllAtOnce]",
                        "Type: Canary10Percent5Minutes",
                        "PublicFunction"),
                mistake(
                        rule,
                        "Rollout: {Type: String, Default: Canary",
                        "Rollout: {Type: String, Default: AllAtOnce",
                        "PublicFunction"),
                mistake(rule, "!Equals [!Ref Rollout, Canary]", "!Equals [!Ref Stage, prod]", "PublicFunction"),
                mistake(rule, "-codedeploy-${AWS::Region}", "-codedeploy", "PublicFunction"),
                mistake(
                        rule,
                        "!If [IsGradual, [!Ref ErrorsAlarm, !Ref FailuresAlarm], [!Ref AWS::NoValue]]",
                        "[!Ref ErrorsAlarm, !Ref FailuresAlarm]",
                        "PublicFunction"),
                mistake(
                        rule,
                        "      Hooks: {PreTraffic: !Sub 'CodeDeployHook_cartwright-${Stage}'}\n",
                        "",
                        "PublicFunction"),
                mistake(rule, "Type: !If [IsGradual", "Enabled: false\n      Type: !If [IsGradual", "PublicFunction"),
                mistake(
                        rule,
                        "      Description: Sells papers\n",
                        "      DeploymentPreference: {Alarms: [!Ref ErrorsAlarm, !Ref FailuresAlarm]}\n",
                        "CustomerFunction"),
                mistake(rule, "[!Ref ErrorsAlarm, !Ref FailuresAlarm]", "[!Ref ErrorsAlarm]", "PublicFunction"),
                mistake(rule, "[!Ref ErrorsAlarm, !Ref FailuresAlarm]", "[!Ref FailuresAlarm]", "PublicFunction"),
                mistake(rule, "'${PublicFunction}:live'", "'${PublicFunction}:old'", "PublicFunction"),
                mistake(rule, "'${OutboxFunction}:live'", "'${OutboxFunction}:old'", "OutboxFunction"),
                mistake(rule, "SUM(METRICS())", "m1 + m2", "PublicFunction"),
                mistake(rule, "{Name: stage, Value: !Ref Stage}, ", "", "PublicFunction"));
    }

    private static Stream<Arguments> alarms() {
        var rule = new AlarmsWatchEverything();
        String ofTheStream =
                "MetricName: IteratorAge, Statistic: Maximum, Dimensions: [{Name: FunctionName, Value: !Ref Outbox";
        return Stream.of(
                mistake(rule, "'${InboxFunction}:live'", "'${InboxFunction}:old'", "ErrorsAlarm"),
                mistake(
                        rule,
                        "{Id: m4, ReturnData: false, MetricStat: {Stat: Sum, Period: 60, Metric: {Namespace: AWS/Lambda,"
                                + " MetricName: Errors,",
                        "{Id: m4, Other: {Stat: Sum, Period: 60, Metric: {Namespace: AWS/Lambda, MetricName: Errors,",
                        "ErrorsAlarm"),
                mistake(rule, "ThrottlesAlarm", "OtherAlarm", "ThrottlesAlarm"),
                mistake(rule, "Expression: SUM(METRICS())", "Expression: m1", "ErrorsAlarm"),
                mistake(rule, "ReturnData: false, ", "", "ErrorsAlarm"),
                mistake(rule, "{Name: service, Value: kiosk}", "{Name: service, Value: shop}", "FailuresAlarm"),
                mistake(rule, ofTheStream, ofTheStream.replace("Outbox", "Inbox"), "IteratorAgeAlarm"),
                mistake(rule, "!GetAtt RelayDeadLetters.QueueName", "!GetAtt InboxQueue.QueueName", "DeadLettersAlarm"),
                mistake(rule, "ApproximateAgeOfOldestMessage", "NumberOfMessagesSent", "OldestMessageAlarm"),
                mistake(rule, "5XXError", "4XXError", "ServerErrorsAlarm"),
                mistake(rule, "5XXError, Statistic: Sum", "5XXError, Statistic: Maximum", "ServerErrorsAlarm"),
                mistake(rule, "{Stat: Maximum", "{Stat: Average", "DeadLettersAlarm"),
                mistake(rule, "ExtendedStatistic: p99", "Statistic: Average", "LatencyAlarm"),
                mistake(
                        rule,
                        "Type: AWS::SQS::Queue\n    Properties: {VisibilityTimeout",
                        "Type: AWS::SNS::Topic\n    Properties: {VisibilityTimeout",
                        "OldestMessageAlarm"));
    }

    private static Stream<Arguments> secrets() {
        var versioned = new SecretsInStacksHaveAVersion();
        String parameter = "Type: AWS::SSM::Parameter\n    Properties: {";
        return Stream.of(
                mistake(
                        versioned,
                        parameter,
                        parameter + "Press: !Sub '{{resolve:secretsmanager:press:SecretString}}', ",
                        "Address"),
                mistake(
                        versioned,
                        parameter,
                        parameter
                                + "Press: !Sub ['{{resolve:secretsmanager:press:SecretString${Version}}}', {Version: !Sub ':::${Stage}'}], ",
                        "Address"),
                mistake(versioned, parameter, parameter + "Press: '{{resolve:secretsmanager:press}}', ", "Address"),
                mistake(
                        new SecretsStayWhereTheyAreKept(),
                        "SERVICE: kiosk",
                        "SERVICE: kiosk\n        PROVIDER_KEY: xyz",
                        "PublicFunction"),
                mistake(
                        new SecretsStayWhereTheyAreKept(),
                        "SPRING_CLOUD_FUNCTION_DEFINITION: getPaper",
                        "PRESS: '{{resolve:secretsmanager:press}}', SPRING_CLOUD_FUNCTION_DEFINITION: getPaper",
                        "PublicFunction"),
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
