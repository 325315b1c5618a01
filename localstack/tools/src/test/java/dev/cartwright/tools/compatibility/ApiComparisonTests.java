package dev.cartwright.tools.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiComparisonTests {

    private static final String API = """
            openapi: 3.0.1
            info: {title: Papers, version: '1'}
            paths:
              /papers/{paperId}:
                get:
                  operationId: getPaper
                  parameters:
                    - {name: paperId, in: path, required: true, schema: {type: string}}
                    - {name: page, in: query, required: false, schema: {type: integer, maximum: 40}}
                  responses:
                    '200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Paper'}}}}
                    '404': {description: None}
                  x-amazon-apigateway-integration: {type: aws_proxy, uri: {Fn::Sub: '${GetPaperFunction.Arn}:live'}}
              /purchases:
                post:
                  operationId: buyPaper
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Purchase'}}}}
                  responses:
                    '201': {description: Bought, headers: {Location: {schema: {type: string}}}}
            components:
              schemas:
                Paper:
                  type: object
                  required: [paperId, kind]
                  properties: {paperId: {type: string}, kind: {type: string, enum: [DAILY, WEEKLY]}, weight: {type: integer}}
                Purchase:
                  type: object
                  required: [paperId]
                  additionalProperties: false
                  properties: {paperId: {type: string}, copies: {type: integer, minimum: 1, maximum: 9}, wrap: {type: string, enum: [PLAIN, GIFT]}}
              securitySchemes: {token: {type: apiKey, name: Authorization, in: header}}
            """;

    private static String planted(String right, String wrong) {
        assertThat(API).contains(right);
        return API.replace(right, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /purchases:                         | /buys:                              | POST /purchases is gone
            /papers/{paperId}:                  | /v2/papers/{paperId}:               | GET /papers/{paperId} is gone
            operationId: getPaper               | operationId: readPaper              | GET /papers/{paperId} was named getPaper and is named readPaper
            required: false, schema             | required: true, schema              | GET /papers/{paperId}: parameter page
            maximum: 40                         | maximum: 10                         | GET /papers/{paperId}: parameter page
            'name: page, in: query, required: false' | 'name: pages, in: query, required: false' | GET /papers/{paperId}: parameter page is gone
            required: [paperId]                 | 'required: [paperId, copies]'       | POST /purchases: content type application/json
            'copies: {type: integer'            | 'copies: {type: string'             | POST /purchases: content type application/json/copies: type changed
            maximum: 9                          | maximum: 5                          | POST /purchases: content type application/json/copies
            '[PLAIN, GIFT]'                     | '[PLAIN]'                           | POST /purchases: content type application/json/wrap
            ', weight: {type: integer}'         | ''                                  | GET /papers/{paperId}: answer 200: content type application/json: weight is gone
            'weight: {type: integer}'           | 'weight: {type: string}'            | GET /papers/{paperId}: answer 200: content type application/json/weight: type changed
            'required: [paperId, kind]'         | 'required: [paperId]'               | GET /papers/{paperId}: answer 200: content type application/json
            'enum: [DAILY, WEEKLY]'             | 'enum: [DAILY, WEEKLY, YEARLY]'     | GET /papers/{paperId}: answer 200: content type application/json/kind
            '''404'': {description: None}'      | ''                                  | GET /papers/{paperId}: answer 404 is gone
            'operationId: buyPaper'             | 'operationId: buyPaper\n      security: [{token: []}]' | POST /purchases needs a token now
            ', wrap: {type: string, enum: [PLAIN, GIFT]}' | ''                        | POST /purchases: content type application/json: wrap is gone
            """)
    void findsWhatBreaks(String right, String wrong, String found) {
        String definition = planted(right, wrong.replace("\\n", "\n"));

        assertThat(ApiComparison.breaks(API, definition)).anyMatch(what -> what.startsWith(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'weight: {type: integer}'                | 'weight: {type: integer}, colour: {type: string}'
            'maximum: 9}'                            | 'maximum: 9}, note: {type: string}'
            'maximum: 9'                             | 'maximum: 12'
            '[PLAIN, GIFT]'                          | '[PLAIN, GIFT, SILK]'
            'required: false, schema'                | 'required: false, description: Which, schema'
            '''404'': {description: None}'           | '''404'': {description: No paper}'
            ':live'                                  | ':next'
            """)
    void letsAddWhatNobodyMustKnow(String right, String wrong) {
        assertThat(ApiComparison.breaks(API, planted(right, wrong))).isEmpty();
    }

    @Test
    void findsNothingInWhatIsTheSame() {
        assertThat(ApiComparison.breaks(API, API)).isEmpty();
    }
}
