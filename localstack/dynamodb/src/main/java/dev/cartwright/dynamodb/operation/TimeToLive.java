package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.table.Table;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** {@code UpdateTimeToLive} and {@code DescribeTimeToLive}. */
public final class TimeToLive {

    private final Database database;

    public TimeToLive(Database database) {
        this.database = database;
    }

    public UpdateTimeToLiveResponse answer(UpdateTimeToLiveRequest request) {
        String name = TableNames.required(request.tableName());
        TimeToLiveSpecification specification = request.timeToLiveSpecification();
        Constraints.of().required("timeToLiveSpecification", specification).check();
        String attribute = specification.attributeName();
        Constraints.of()
                .required("timeToLiveSpecification.attributeName", attribute)
                .required("timeToLiveSpecification.enabled", specification.enabled())
                .length("timeToLiveSpecification.attributeName", attribute, 1, 255)
                .check();
        return database.exclusively(() -> {
            Table table = DescribeTable.find(database, name);
            String current = table.definition().ttlAttribute();
            if (specification.enabled()) {
                if (attribute.equals(current)) {
                    throw Problems.validation("TimeToLive is already enabled");
                }
                if (current != null) {
                    throw Problems.validation(
                            "TimeToLive is active on a different AttributeName: current AttributeName is " + current);
                }
                database.define(table, table.definition().withTtl(attribute));
            } else {
                if (current == null) {
                    throw Problems.validation("TimeToLive is already disabled");
                }
                if (!attribute.equals(current)) {
                    throw Problems.validation(
                            "TimeToLive is active on a different AttributeName: current AttributeName is " + current);
                }
                database.define(table, table.definition().withTtl(null));
            }
            return UpdateTimeToLiveResponse.builder()
                    .timeToLiveSpecification(specification)
                    .build();
        });
    }

    public DescribeTimeToLiveResponse answer(DescribeTimeToLiveRequest request) {
        Table table = DescribeTable.find(database, TableNames.required(request.tableName()));
        String attribute = table.definition().ttlAttribute();
        var description = TimeToLiveDescription.builder()
                .timeToLiveStatus(attribute == null ? TimeToLiveStatus.DISABLED : TimeToLiveStatus.ENABLED)
                .attributeName(attribute)
                .build();
        return DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(description)
                .build();
    }
}
