package dev.cartwright.template;

import java.util.Map;

/**
 * One resource of an application, with all intrinsic functions resolved.
 *
 * @param stack the path of the stack that declares it, {@code "root/Order"} for a nested one
 * @param type CloudFormation's type after SAM's transform, {@code "AWS::SQS::Queue"}
 * @param properties plain maps, lists, strings, numbers and booleans
 * @param physicalId the value of {@code Ref}: a table's name, a queue's URL, a function's name
 * @param arn the value of {@code Fn::GetAtt Arn}; empty for a type without one
 */
public record Resource(
        String stack, String logicalId, String type, Map<String, Object> properties, String physicalId, String arn) {

    /** The label of the resource in errors: {@code "root/Order/OrdersTable (AWS::DynamoDB::Table)"}. */
    public String label() {
        return stack + "/" + logicalId + " (" + type + ")";
    }
}
