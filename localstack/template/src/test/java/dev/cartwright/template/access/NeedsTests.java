package dev.cartwright.template.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NeedsTests {

    private final Needs needs = new Needs("eu-west-1", "000000000000");

    private static JsonNode parsed(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            dynamodb       | GetItem             | {'TableName':'t'}                                    | dynamodb:GetItem dynamodb table/t
            dynamodb       | Query               | {'TableName':'t','IndexName':'i'}                    | dynamodb:Query dynamodb table/t/index/i
            dynamodb       | BatchWriteItem      | {'RequestItems':{'t':[]}}                            | dynamodb:BatchWriteItem dynamodb table/t
            sqs            | SendMessageBatch    | {'QueueUrl':'http://127.0.0.1:1/000000000000/q'}     | sqs:SendMessage sqs q
            events         | PutEvents           | {'Entries':[{'EventBusName':'b'},{'EventBusName':'b'}]} | events:PutEvents events event-bus/b
            events         | PutEvents           | {'Entries':[{}]}                                     | events:PutEvents events event-bus/default
            ssm            | GetParameter        | {'Name':'/a/b'}                                      | ssm:GetParameter ssm parameter/a/b
            ssm            | GetParameters       | {'Names':['a']}                                      | ssm:GetParameters ssm parameter/a
            secretsmanager | GetSecretValue      | {'SecretId':'a/b'}                                   | secretsmanager:GetSecretValue secretsmanager secret:a/b-AbCdEf
            """)
    void namesTheActionAndWhatItActsOn(String service, String operation, String body, String expected) {
        String[] words = expected.split(" ", -1);

        assertThat(needs.of(service, operation, parsed(body.replace('\'', '"'))))
                .containsExactly(new Need(words[0], "arn:aws:" + words[1] + ":eu-west-1:000000000000:" + words[2]));
    }

    @Test
    void asksOfATransactionWhatEachOfItsPartsNeeds() {
        var body = parsed("""
                {"TransactItems": [{"Put": {"TableName": "a"}}, {"ConditionCheck": {"TableName": "b"}}, {"Update": {"TableName": "a"}}]}""");

        assertThat(needs.of("dynamodb", "TransactWriteItems", body))
                .extracting(Need::action)
                .containsExactly("dynamodb:PutItem", "dynamodb:ConditionCheckItem", "dynamodb:UpdateItem");
    }

    @Test
    void asksBothServicesForASecretThatIsReadAsAParameter() {
        var body = parsed("{\"Name\":\"/aws/reference/secretsmanager/psp\"}");

        assertThat(needs.of("ssm", "GetParameter", body))
                .extracting(Need::action)
                .containsExactly("ssm:GetParameter", "secretsmanager:GetSecretValue");
    }

    @Test
    void asksForTheActionOfAnOperationThatItDoesNotKnow() {
        assertThat(needs.of("kinesis", "PutRecord", parsed("{}"))).containsExactly(new Need("kinesis:PutRecord", "*"));
    }
}
