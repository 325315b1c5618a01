package dev.cartwright.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles of a stage reach no other stage, and its boundary allows what its functions may do. */
class RolesTests {

    /** Of these AWS knows no resource, or they only look. */
    private static final Set<String> OF_ALL = Set.of(
            "cloudformation:GetTemplateSummary",
            "cloudformation:ValidateTemplate",
            "cloudwatch:DescribeAlarms",
            "codedeploy:BatchGetDeploymentTargets",
            "codedeploy:GetDeploymentConfig",
            "codedeploy:ListDeploymentTargets",
            "lambda:GetAccountSettings",
            "lambda:GetEventSourceMapping",
            "lambda:ListEventSourceMappings",
            "lambda:ListTags",
            "logs:DescribeLogGroups",
            "s3:GetBucketLocation",
            "s3:ListBucket",
            "secretsmanager:GetRandomPassword",
            "xray:GetSampling*",
            "xray:PutTelemetryRecords",
            "xray:PutTraceSegments");

    /** SAM's transform, which is AWS's. */
    private static final String TRANSFORM = ":aws:transform/";

    /** A name that the stage begins and ends: {@code cartwright-prod} must not begin with {@code cartwright-pro}. */
    private static final Pattern OF_THE_STAGE = Pattern.compile("cartwright[-/]\\$\\{Stage}([-/:].*|)$");

    /** Without {@code -}: the role of {@code prod} may change what begins with {@code cartwright-prod-}, so {@code prod-eu} would be its, too. */
    private static final Pattern STAGE_NAMES = Pattern.compile("(\\(\\?!prod\\$\\))?\\[a-z]\\[a-z0-9]\\{0,15}");

    private static String text() throws IOException {
        return Files.readString(Shop.file("infra/roles.yaml"));
    }

    private static Template roles(String yaml) {
        return Template.ofYaml("infra/roles.yaml", yaml);
    }

    private static Stream<Tree> statements(Template roles) {
        return roles.root()
                .at("Resources")
                .everything()
                .flatMap(part -> part.at("PolicyDocument", "Statement").items().stream())
                .flatMap(statement -> statement.at("Fn::If").exists()
                        ? statement.at("Fn::If").items().stream().skip(1)
                        : Stream.of(statement))
                .filter(statement -> statement.at("Effect").is("Allow"));
    }

    /** The actions that a role may do to another stage. */
    private static List<String> strangers(Template roles) {
        return statements(roles)
                .filter(statement -> !isConditional(statement))
                .filter(statement -> !statement.at("Resource").items().stream().allMatch(RolesTests::isOfTheStage))
                .flatMap(statement -> statement.at("Action").texts().stream())
                .filter(action -> !OF_ALL.contains(action))
                .toList();
    }

    private static boolean isConditional(Tree statement) {
        return statement
                .at("Condition")
                .everything()
                .anyMatch(part -> part.at("Ref").is("Stage")
                        || part.at("Ref").is("Boundary")
                        || part.substituted().contains("cartwright-${Stage}-")
                        || part.at("kms:ViaService").exists());
    }

    private static boolean isOfTheStage(Tree resource) {
        String arn = resource.substituted();
        return OF_THE_STAGE.matcher(arn).find()
                || arn.contains(TRANSFORM)
                || (resource.attribute().equals("Arn") && resource.reference().equals("CloudFormation"));
    }

    private static List<Tree> boundary(Template roles) {
        return roles.resource("Boundary")
                .orElseThrow()
                .at("PolicyDocument", "Statement")
                .items();
    }

    /** The rights of functions that the boundary does not allow. */
    private static List<String> uncovered(Template roles) {
        List<Tree> boundary = boundary(roles);
        return Shop.ofThisRepository().capabilities().stream()
                .map(Capability::template)
                .flatMap(template ->
                        template.functions().stream().flatMap(function -> uncovered(template, function, boundary)))
                .toList();
    }

    private static Stream<String> uncovered(Template template, FunctionResource function, List<Tree> boundary) {
        return function.statements().stream()
                .flatMap(statement -> statement.at("Action").texts().stream()
                        .flatMap(action -> statement.at("Resource").items().stream()
                                .map(resource -> arn(template, resource))
                                .filter(arn -> boundary.stream().noneMatch(allowed -> allows(allowed, action, arn)))
                                .map(arn -> template.say(function.id(), action + " " + arn))));
    }

    private static boolean allows(Tree statement, String action, String arn) {
        return matches(statement.at("Action"), action) && matches(statement.at("Resource"), arn);
    }

    private static boolean matches(Tree patterns, String text) {
        return patterns.items().stream()
                .map(pattern -> Pattern.quote(pattern.substituted()).replace("*", "\\E.*\\Q"))
                .anyMatch(pattern -> text.matches(pattern));
    }

    /** As the stack will name it; parameters stay as they are. */
    private static String arn(Template template, Tree resource) {
        String text = resource.substituted();
        if (resource.reference().isEmpty()) {
            String owner = text.startsWith("${") ? text.substring(2).replaceFirst("[.}].*", "") : "";
            return template.resource(owner)
                    .map(named -> text.replace("${" + owner + ".Arn}", arn(named)))
                    .orElse(text);
        }
        return arn(template.resource(resource.reference()).orElseThrow());
    }

    private static String arn(Resource resource) {
        String place = ":${AWS::Region}:${AWS::AccountId}:";
        return "arn:${AWS::Partition}:"
                + switch (resource.type()) {
                    case "AWS::DynamoDB::Table" -> "dynamodb" + place + "table/cartwright-${Stage}-stack-Table";
                    case "AWS::SQS::Queue" -> "sqs" + place + "cartwright-${Stage}-stack-Queue";
                    case "AWS::SecretsManager::Secret" ->
                        "secretsmanager" + place + "secret:"
                                + resource.at("Name").substituted() + "-AbCdEf";
                    default -> throw new IllegalArgumentException(resource.type());
                };
    }

    /** Whether the template accepts no stage whose name begins with another's and a {@code -}. */
    private static boolean keepsStagesApart(Template template) {
        return STAGE_NAMES
                .matcher(template.root()
                        .at("Parameters", "Stage", "AllowedPattern")
                        .text())
                .matches();
    }

    @Test
    void haveStagesOfWhichNoneBeginsAnothersNames() {
        List<Template> ofAStage = Shop.ofThisRepository().templates().stream()
                .filter(template -> template.root().at("Parameters", "Stage").exists())
                .toList();

        assertThat(ofAStage).hasSizeGreaterThan(10).allMatch(RolesTests::keepsStagesApart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z][a-z0-9-]{0,15}", ".*", ""})
    void seesAStageThatBeginsAnothersNames(String pattern) throws IOException {
        String planted = text().replace("[a-z][a-z0-9]{0,15}", pattern);

        assertThat(keepsStagesApart(roles(text()))).isTrue();
        assertThat(keepsStagesApart(roles(planted))).isFalse();
    }

    @Test
    void endAtTheirStage() throws IOException {
        assertThat(strangers(roles(text()))).isEmpty();
    }

    @Test
    void allowFunctionsWhatTheyMayDo() throws IOException {
        assertThat(uncovered(roles(text()))).isEmpty();
    }

    @Test
    void makeRolesWithTheBoundaryOnly() throws IOException {
        List<Tree> making = statements(roles(text()))
                .filter(statement -> matches(statement.at("Action"), "iam:PutRolePolicy")
                        || matches(statement.at("Action"), "iam:CreateRole")
                        || matches(statement.at("Action"), "iam:DeleteRolePermissionsBoundary"))
                .toList();

        assertThat(making)
                .singleElement()
                .satisfies(statement -> assertThat(statement
                                .at("Condition", "StringEquals", "iam:PermissionsBoundary", "Ref")
                                .text())
                        .isEqualTo("Boundary"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table/cartwright-${Stage}-*|table/cartwright-*|dynamodb:*",
                "cartwright-${Stage}-*|cartwright-${Stage}*|sqs:*",
                "secret:cartwright/${Stage}/*|secret:cartwright*|secretsmanager:*",
                "Condition: {StringEquals: {'aws:ResourceTag/stage': !Ref Stage}}|Sid: all|apigateway:*",
                "Resource: !GetAtt CloudFormation.Arn|Resource: '*'|iam:PassRole",
                "/cartwright-${Stage}/*|/*|s3:PutObject"
            })
    void seesARoleThatReachesAnotherStage(String right, String wrong, String action) throws IOException {
        String planted = text().replace(right, wrong);

        assertThat(strangers(roles(planted))).contains(action);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'dynamodb:*Item'|'dynamodb:GetItem'|dynamodb:PutItem",
                "parameter/aws/reference/secretsmanager/cartwright/${Stage}/*|parameter/none|ssm:GetParameter",
                "deploymentgroup:cartwright-${Stage}-*|deploymentgroup:none|codedeploy:PutLifecycleEventHookExecutionStatus"
            })
    void seesABoundaryThatForbidsAFunctionsWork(String right, String wrong, String action) throws IOException {
        String planted = text().replace(right, wrong);

        assertThat(uncovered(roles(planted)))
                .anySatisfy(refused -> assertThat(refused).contains(action));
    }
}
