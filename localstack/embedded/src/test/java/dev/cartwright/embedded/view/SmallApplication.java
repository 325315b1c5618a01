package dev.cartwright.embedded.view;

import dev.cartwright.embedded.aws.AwsServices;
import dev.cartwright.embedded.aws.AwsSettings;
import dev.cartwright.embedded.function.Functions;
import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.sample.SampleZip;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.DeploymentTarget;
import dev.cartwright.template.SamApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** The services of an application with a queue, its dead letters, a table with a stream, a bus and a parameter. */
final class SmallApplication implements AutoCloseable {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Inbox:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: inbox
                  Runtime: java25
                  Handler: dev.cartwright.embedded.sample.ProbeFunction
                  CodeUri: sample.zip
                  MemorySize: 128
                  Policies:
                    - Statement:
                        - {Effect: Allow, Action: ['sqs:*'], Resource: [!GetAtt InboxQueue.Arn, !GetAtt DeadLetters.Arn]}
                        - {Effect: Allow, Action: ['dynamodb:*'], Resource: !Sub '${Table.Arn}/stream/*'}
              InboxQueue:
                Type: AWS::SQS::Queue
                Properties:
                  QueueName: inbox-queue
                  VisibilityTimeout: 60
                  RedrivePolicy: {deadLetterTargetArn: !GetAtt DeadLetters.Arn, maxReceiveCount: 1}
              DeadLetters: {Type: AWS::SQS::Queue, Properties: {QueueName: dead-letters}}
              StreamDeadLetters: {Type: AWS::SQS::Queue, Properties: {QueueName: stream-DeadLetters}}
              Table:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: orders
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions: [{AttributeName: pk, AttributeType: S}, {AttributeName: sk, AttributeType: S}]
                  KeySchema: [{AttributeName: pk, KeyType: HASH}, {AttributeName: sk, KeyType: RANGE}]
                  StreamSpecification: {StreamViewType: NEW_IMAGE}
              Bus: {Type: AWS::Events::EventBus, Properties: {Name: shop}}
              OrderRule:
                Type: AWS::Events::Rule
                Properties:
                  Name: order-rule
                  EventBusName: !Ref Bus
                  EventPattern: {detail-type: [OrderPlaced.v1]}
                  Targets: [{Id: inbox, Arn: !GetAtt InboxQueue.Arn}]
              QueuePolicy:
                Type: AWS::SQS::QueuePolicy
                Properties:
                  Queues: [!Ref InboxQueue]
                  PolicyDocument:
                    Statement: [{Effect: Allow, Action: 'sqs:SendMessage', Resource: !GetAtt InboxQueue.Arn, Principal: {Service: events.amazonaws.com}}]
              QueueSource:
                Type: AWS::Lambda::EventSourceMapping
                Properties: {EventSourceArn: !GetAtt InboxQueue.Arn, FunctionName: !Ref Inbox, BatchSize: 1}
              StreamSource:
                Type: AWS::Lambda::EventSourceMapping
                Properties: {EventSourceArn: !GetAtt Table.StreamArn, FunctionName: !Ref Inbox, StartingPosition: TRIM_HORIZON}
              Psp: {Type: AWS::SSM::Parameter, Properties: {Name: /shop/psp, Type: String, Value: 'https://psp.example'}}
            """;

    /** The triggers of all invocations so far. */
    final List<String> invocations = new CopyOnWriteArrayList<>();

    final AwsServices services;
    final Functions functions;
    volatile String error = "";

    SmallApplication(Path folder) throws IOException {
        SampleZip.in(folder);
        Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        int port = freePort();
        DeploymentTarget target = DeploymentTarget.local(port, 8080);
        ApplicationResources application = new SamApplication(target).read(folder.resolve("template.yaml"), Map.of());
        var metrics = new MetricStore();
        AwsSettings defaults = AwsSettings.defaults().withPorts(port, 0);
        services = AwsServices.start(
                new AwsSettings(
                        port,
                        0,
                        target.region(),
                        target.accountId(),
                        defaults.tables(),
                        defaults.data(),
                        defaults.alsoListenOn(),
                        defaults.redeliverAfter(),
                        1,
                        defaults.asyncRetryDelays()),
                application,
                (_, _, trigger, _) -> invoked(trigger),
                metrics);
        functions = Functions.start(
                application,
                target,
                Hosting.standard(),
                "127.0.0.1:2000",
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                metrics);
    }

    private CompletableFuture<InvocationResult> invoked(String trigger) {
        invocations.add(trigger);
        byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
        return CompletableFuture.completedFuture(new InvocationResult("r", error, answer, false, 1));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        functions.close();
        services.close();
    }
}
