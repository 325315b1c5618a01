package dev.cartwright.embedded.template;

import java.util.Map;

/**
 * One resource of an application after every intrinsic function is resolved.
 *
 * @param stack the path of the stack that declares it, {@code "root/Order"} for a nested one
 * @param type CloudFormation's type after SAM's transform, {@code "AWS::SQS::Queue"}
 * @param properties plain maps, lists, strings, numbers and booleans
 * @param physicalId what {@code Ref} gives: a table's name, a queue's URL, a function's name
 * @param arn what {@code Fn::GetAtt Arn} gives; empty where the type has none
 */
public record Resource(
        String stack, String logicalId, String type, Map<String, Object> properties, String physicalId, String arn) {

    /** The resource as errors and the console name it: {@code "root/Order/OrdersTable (AWS::DynamoDB::Table)"}. */
    public String label() {
        return stack + "/" + logicalId + " (" + type + ")";
    }
}
