package dev.cartwright.tools.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A capability that sells papers, beside a printer that announces them. */
final class Kiosk {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Stage: {Type: String}
            Globals:
              Function: {Handler: dev.cartwright.kit.lambda.FunctionHost, Runtime: java25}
            Resources:
              Table:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
                  KeySchema: [{AttributeName: pk, KeyType: HASH}]
                  StreamSpecification: {StreamViewType: NEW_IMAGE}
              PublicFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: target/kiosk.zip
                  Environment: {Variables: {SPRING_CLOUD_FUNCTION_DEFINITION: getPaper}}
              CustomerFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: target/kiosk.zip
                  Environment: {Variables: {SPRING_CLOUD_FUNCTION_DEFINITION: listPapers;buyPaper}}
              InboxFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: target/kiosk.zip
                  Environment: {Variables: {SPRING_CLOUD_FUNCTION_DEFINITION: onPaperPrinted;onPaperTorn;sweepPapers}}
                  Events:
                    Sweep: {Type: Schedule, Properties: {Name: !Sub 'cartwright-${Stage}-kiosk-sweepPapers', Schedule: rate(1 minute)}}
              InboxQueue:
                Type: AWS::SQS::Queue
              PrinterRule:
                Type: AWS::Events::Rule
                Properties:
                  EventPattern: {source: [cartwright.printer], detail-type: [PaperPrinted.v1, PaperTorn.v1]}
                  Targets: [{Id: queue, Arn: !GetAtt InboxQueue.Arn}]
              OutboxFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: target/kiosk.zip
                  Environment: {Variables: {SPRING_CLOUD_FUNCTION_DEFINITION: relayOutbox}}
              OutboxSource:
                Type: AWS::Lambda::EventSourceMapping
                Properties: {FunctionName: !Ref OutboxFunction, EventSourceArn: !GetAtt Table.StreamArn, StartingPosition: TRIM_HORIZON}
              GuardFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: target/kiosk.zip
                  Environment: {Variables: {SPRING_CLOUD_FUNCTION_DEFINITION: guard}}
            """;

    private static final String OPENAPI = """
            openapi: 3.0.1
            paths:
              /papers:
                get: {operationId: listPapers, x-access: public}
              /papers/{paperId}:
                get:
                  operationId: getPaper
                  x-access: public
                  parameters: [{name: paperId, in: path, required: true, example: ppr_1}]
              /purchases:
                post:
                  operationId: buyPaper
                  x-access: customer
                  parameters:
                    - {name: Idempotency-Key, in: header, required: true, example: a-key-of-somebody}
                    - {name: If-Match, in: header, required: false, example: '"v1"'}
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Purchase'}}}}
            components:
              schemas:
                Purchase: {example: {paperId: ppr_1, copies: 2, price: {amountMinor: 120, currency: GBP}}}
            """;

    private static final String CASES = """
            getPaper:
              good: {answer: {status: 200, headers: {ETag: '"v1"'}, body: {paperId: ppr_1}}}
              unknown:
                path: {paperId: ppr_0}
                answer: {status: 404, problem: not-found, title: No such paper, detail: Ask the printer., errors: []}
            listPapers:
              good: {query: {limit: '2'}, answer: {status: 200, body: {items: []}}}
              malformed: {query: {limit: many}, answer: {status: 400, body: '*'}}
            buyPaper:
              good: {as: ann CUSTOMER, body: {copies: 3}, answer: {status: 201, body: '*'}, then: [{pk: ppr_1, sk: SALE, copies: '3'}]}
              no-key: {headers: {Idempotency-Key: null}, body: {price: null}, answer: {status: 400, body: '*'}}
              malformed: {as: null, body: '{"paperId"', answer: {status: 400, body: '*'}}
            onPaperPrinted:
              good: {data: {pages: 8}, then: [{pk: ppr_7, sk: PAPER}]}
              poison: {data: {paperId: null}}
            onPaperTorn:
              good: {}
              poison: {message: not an event of the bus}
            relayOutbox:
              good: {type: PaperSold.v1, data: {copies: 3}}
              malformed: {time: yesterday, answer: {errorMessage: '*'}}
            guard:
              good: {event: {token: $TOKEN, from: somewhere}, answer: {allowed: true}}
              no-token: {event: {token: null}, answer: {allowed: false}}
            """;

    private Kiosk() {}

    /** @return the capability's folder */
    static Path in(Path root) throws IOException {
        Path kiosk = root.resolve("functions/kiosk");
        write(kiosk.resolve("template.yaml"), TEMPLATE);
        write(kiosk.resolve("contract/openapi.yaml"), OPENAPI);
        write(kiosk.resolve("contract/events/PaperSold.v1.example.json"), "{\"paperId\": \"ppr_1\", \"copies\": 1}");
        Path printer = root.resolve("functions/printer/contract/events");
        write(printer.resolve("PaperPrinted.v1.example.json"), "{\"paperId\": \"ppr_7\", \"pages\": 16}");
        write(printer.resolve("PaperTorn.v1.example.json"), "{\"paperId\": \"ppr_8\"}");
        write(kiosk.resolve("events/cases.yaml"), CASES);
        return kiosk;
    }

    /** With a mistake in its cases. */
    static Path in(Path root, String right, String wrong) throws IOException {
        Path kiosk = in(root);
        Path cases = kiosk.resolve("events/cases.yaml");
        String text = Files.readString(cases);
        if (!text.contains(right)) {
            throw new IllegalArgumentException(right + " is not in " + text);
        }
        Files.writeString(cases, text.replace(right, wrong));
        return kiosk;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
