package dev.cartwright.rules.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The backup plan finds tables by the tags that {@code localstack/deploy} gives their stacks; a tag that differs selects none. */
class BackupTests {

    private static final String DEPLOY = "localstack/tools/src/main/java/dev/cartwright/tools/deploy/SamDeploy.java";

    /** {@code "application=cartwright"} and {@code "stage=" + stage} after {@code --tags}. */
    private static final Pattern TAG = Pattern.compile("\"(\\w+)=(\\w*)\"(?: \\+ stage)?");

    private static String text(String file) throws IOException {
        return Files.readString(Shop.file(file));
    }

    private static List<String> given(String deploy) {
        String tags = deploy.replaceFirst("(?s).*\"--tags\",(.*?);.*", "$1");
        return TAG.matcher(tags)
                .results()
                .map((MatchResult tag) -> tag.group(1) + "=" + (tag.group(2).isEmpty() ? "STAGE" : tag.group(2)))
                .sorted()
                .toList();
    }

    private static List<String> selected(String yaml) {
        Tree conditions = Tree.ofYaml(yaml)
                .at("Resources", "Tables", "Properties", "BackupSelection", "Conditions", "StringEquals");
        return conditions.items().stream().flatMap(BackupTests::tag).sorted().toList();
    }

    private static Stream<String> tag(Tree condition) {
        Tree value = condition.at("ConditionValue");
        return Stream.of(condition.at("ConditionKey").text().replaceFirst("^aws:ResourceTag/", "") + "="
                + (value.reference().equals("Stage") ? "STAGE" : value.text()));
    }

    @Test
    void selectsTheTablesOfItsStage() throws IOException {
        assertThat(selected(text("infra/backup.yaml")))
                .containsExactly("application=cartwright", "stage=STAGE")
                .isEqualTo(given(text(DEPLOY)));
    }

    @ParameterizedTest
    @CsvSource({
        "infra/backup.yaml, ResourceTag/stage, ResourceTag/Stage",
        "infra/backup.yaml, ConditionValue: cartwright, ConditionValue: shop",
        "infra/backup.yaml, 'ConditionValue: !Ref Stage', 'ConditionValue: prod'",
        DEPLOY + ", application=cartwright, app=cartwright"
    })
    void seesTagsThatDiffer(String file, String right, String wrong) throws IOException {
        String planted = text(file).replace(right, wrong);

        List<String> selected = selected(file.endsWith(".yaml") ? planted : text("infra/backup.yaml"));
        List<String> given = given(file.endsWith(".java") ? planted : text(DEPLOY));

        assertThat(selected).isNotEqualTo(given);
    }
}
