package dev.cartwright.tools.localstack;

import dev.cartwright.tools.Home;
import dev.cartwright.tools.shop.ShopAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.s3.S3Client;

/** A stage of the shop on LocalStack: all of it as one stack, or parts as their own stacks. */
public final class StageDeployment implements AutoCloseable {

    private static final String ANOTHER_BUILD = "again-";
    private static final String TABLE = "AWS::DynamoDB::Table";
    private static final String FUNCTION = "AWS::Lambda::Function";

    private final LocalStack localStack;
    private final String stage;
    private final Home home;
    private final CloudFormationClient cloudFormation;
    private final S3Client s3;
    private final Stacks stacks;

    public StageDeployment(LocalStack localStack, String stage, Home home) {
        this.localStack = localStack;
        this.stage = stage;
        this.home = home;
        this.cloudFormation = localStack.cloudFormation();
        this.s3 = localStack.s3();
        this.stacks = new Stacks(cloudFormation);
    }

    /** The result of a deployment: {@code "cartwright-dev created"}. */
    public record Done(String stack, String what) {

        @Override
        public String toString() {
            return stack + " " + what;
        }
    }

    /** Deploys the root template with its nested templates. */
    public Done all() {
        return deploy("cartwright-" + stage, home.root().resolve("template.yaml"), "");
    }

    /** @param part {@code bus}, or a capability: {@code order} */
    public Done only(String part) {
        return deploy("cartwright-" + stage + "-" + part, template(part), "");
    }

    /** Deploys the root template again as if all code had changed, so that every function is updated. */
    public Done update() {
        return deploy("cartwright-" + stage, home.root().resolve("template.yaml"), ANOTHER_BUILD);
    }

    /** Deploys a part again as if its code had changed, so that each of its functions is updated. */
    public Done update(String part) {
        return deploy("cartwright-" + stage + "-" + part, template(part), ANOTHER_BUILD);
    }

    /** Deploys another template as a stack of the stage, {@code cartwright-STAGE-NAME}; returns its outputs. */
    public Map<String, String> other(String name, Path template) {
        String stack = deploy("cartwright-" + stage + "-" + name, template, "").stack();
        return stacks.find(stack).orElseThrow().outputs().stream()
                .collect(Collectors.toMap(output -> output.outputKey(), output -> output.outputValue()));
    }

    private Path template(String part) {
        return home.root().resolve(part.equals("bus") ? "infra/bus.yaml" : "functions/" + part + "/template.yaml");
    }

    private Done deploy(String stack, Path template, String build) {
        var packaging = new Packaging(new Bucket(s3, localStack.origin(), stage).open(), build);
        Stacks.Outcome outcome =
                stacks.deploy(stack, packaging.template(template).url(), parameters(template));
        KnownFallbacks.in(home.root().resolve("localstack/PARITY.md")).require(stacks.fallbacks(stack));
        new ServiceAddresses(ssm(), stage).leadTo(localStack.seenByFunctions());
        return new Done(stack, outcome.name().toLowerCase(Locale.ROOT));
    }

    /** The stage's parameters that the template declares. */
    private Map<String, String> parameters(Path template) {
        Tokens tokens = Tokens.open(ssm(), stage);
        var given = new LinkedHashMap<String, String>();
        given.put("Stage", stage);
        given.put("TokenIssuer", Tokens.ISSUER);
        given.put("TokenAudience", ShopAccess.AUDIENCE);
        given.put("TokenKeys", tokens.keys());
        try {
            String text = Files.readString(template);
            given.keySet()
                    .removeIf(name -> !Pattern.compile("(?m)^  " + name + ": \\{Type: ")
                            .matcher(text)
                            .find());
            return given;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private JsonService ssm() {
        return localStack.service(JsonService.Protocol.SSM);
    }

    /** The existing stacks of the stage, each before its nested stacks. */
    public List<String> stacks() {
        return cloudFormation.describeStacksPaginator().stacks().stream()
                .filter(stack -> !stack.stackStatusAsString().equals("DELETE_COMPLETE"))
                .map(stack -> stack.stackName())
                .filter(name -> name.equals("cartwright-" + stage) || name.startsWith("cartwright-" + stage + "-"))
                .sorted(Comparator.comparingInt(String::length))
                .toList();
    }

    /** Deletes the stage's stacks, and what they leave behind on purpose or because of bugs in LocalStack. */
    public void delete() {
        List<StackResourceSummary> made =
                stacks().stream().flatMap(stacks::resources).toList();
        stacks().forEach(stacks::delete);
        names(made, TABLE).forEach(this::deleteTable);
        names(made, FUNCTION).forEach(this::deleteLogGroup);
        Tokens.delete(ssm(), stage);
        new Bucket(s3, localStack.origin(), stage).delete();
    }

    private static Stream<String> names(List<StackResourceSummary> made, String type) {
        return made.stream()
                .filter(resource -> resource.resourceType().equals(type))
                .map(resource -> Optional.ofNullable(resource.physicalResourceId()))
                .flatMap(Optional::stream);
    }

    /** Tables with orders and payments outlive their stack; on LocalStack they are not needed. */
    private void deleteTable(String name) {
        JsonService dynamoDb = localStack.service(JsonService.Protocol.DYNAMODB);
        boolean left = dynamoDb.call("ListTables", Map.of())
                .path("TableNames")
                .valueStream()
                .anyMatch(table -> table.asString("").equals(name));
        if (left) {
            dynamoDb.call("UpdateTable", Map.of("TableName", name, "DeletionProtectionEnabled", false));
            dynamoDb.call("DeleteTable", Map.of("TableName", name));
        }
    }

    /** LocalStack ignores {@code LoggingConfig} and logs into a group that no stack owns. */
    private void deleteLogGroup(String function) {
        String name = "/aws/lambda/" + function;
        JsonService logs = localStack.service(JsonService.Protocol.LOGS);
        boolean left = logs.call("DescribeLogGroups", Map.of("logGroupNamePrefix", name))
                .path("logGroups")
                .valueStream()
                .anyMatch(group -> group.path("logGroupName").asString("").equals(name));
        if (left) {
            logs.call("DeleteLogGroup", Map.of("logGroupName", name));
        }
    }

    @Override
    public void close() {
        cloudFormation.close();
        s3.close();
    }
}
