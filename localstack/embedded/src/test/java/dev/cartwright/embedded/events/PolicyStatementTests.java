package dev.cartwright.embedded.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.resource.UnsupportedResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyStatementTests {

    private static final String QUEUE = "arn:aws:sqs:eu-west-1:000000000000:paid";
    private static final String RULE = "arn:aws:events:eu-west-1:000000000000:rule/shop/PaidRule";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Principal':{'Service':'events.amazonaws.com'},'Action':'sqs:SendMessage','Resource':'QUEUE','Condition':{'ArnEquals':{'aws:SourceArn':'RULE'}}}",
                "{'Principal':{'Service':['sns.amazonaws.com','events.amazonaws.com']},'Action':['sqs:SendMessage'],'Resource':'QUEUE'}",
                "{'Principal':'*','Action':'sqs:*','Resource':'*','Condition':{'ArnLike':{'aws:SourceArn':'arn:aws:events:*:rule/shop/*'}}}",
                "{'Principal':'*','Action':'*','Resource':'QUEUE','Condition':{'StringEquals':{'aws:SourceAccount':'000000000000'}}}"
            })
    void coversARuleThatItNames(String json) {
        assertThat(statement(json).covers(QUEUE, RULE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Principal':{'Service':'sns.amazonaws.com'},'Action':'sqs:SendMessage','Resource':'QUEUE'}",
                "{'Principal':{'AWS':'events.amazonaws.com'},'Action':'sqs:SendMessage','Resource':'QUEUE'}",
                "{'Principal':'*','Action':'sqs:ReceiveMessage','Resource':'QUEUE'}",
                "{'Principal':'*','Action':'sqs:SendMessage','Resource':'QUEUE-other'}",
                "{'Principal':'*','Action':'sqs:SendMessage','Resource':'QUEUE','Condition':{'ArnEquals':{'aws:SourceArn':'RULE-other'}}}"
            })
    void coversNothingElse(String json) {
        assertThat(statement(json).covers(QUEUE, RULE)).isFalse();
    }

    @Test
    void refusesAConditionThatItDoesNotUnderstand() {
        String json =
                "{'Principal':'*','Action':'*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'true'}}}";

        assertThatThrownBy(() -> statement(json))
                .isInstanceOf(UnsupportedResource.class)
                .hasMessageContaining("root/Policy")
                .hasMessageContaining("aws:SecureTransport");
    }

    private static PolicyStatement statement(String json) {
        String filled = json.replace('\'', '"').replace("QUEUE", QUEUE).replace("RULE", RULE);
        return PolicyStatement.of("root/Policy", JsonTrees.parse(filled));
    }
}
