package dev.cartwright.embedded;

import dev.cartwright.embedded.sample.SampleZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An application of one function behind {@code GET /v1/probe}. */
final class SampleTemplate {

    static final String TEXT = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Probe:
                Type: AWS::Serverless::Function
                Properties: {FunctionName: probe, Runtime: java25, Handler: dev.cartwright.embedded.sample.ProbeFunction, CodeUri: sample.zip, MemorySize: 128}
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: v1
                  DefinitionBody:
                    paths:
                      /probe:
                        get:
                          operationId: probe
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            uri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Probe.Arn}/invocations'
            """;

    private SampleTemplate() {}

    static void writeTo(Path folder) throws IOException {
        SampleZip.in(folder);
        Files.writeString(folder.resolve("template.yaml"), TEXT);
    }
}
