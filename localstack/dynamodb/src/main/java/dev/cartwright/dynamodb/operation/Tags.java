package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;

/** {@code TagResource}, {@code UntagResource} and {@code ListTagsOfResource}. */
public final class Tags {

    private static final int MOST = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private final Database database;

    public Tags(Database database) {
        this.database = database;
    }

    public TagResourceResponse answer(TagResourceRequest request) {
        String name = name(request.resourceArn());
        if (request.tags().isEmpty()) {
            throw Problems.validation("Atleast one Tag needs to be provided as Input.");
        }
        Constraints constraints = Constraints.of();
        check(constraints, request.tags());
        constraints.check();
        return database.exclusively(() -> {
            Table table = table(name, request.resourceArn());
            Map<String, Tag> tags = tags(table);
            request.tags().forEach(tag -> tags.put(tag.key(), tag));
            if (tags.size() > MOST) {
                throw Problems.validation(
                        "One or more parameter values were invalid: Too many tags: a resource has at most " + MOST);
            }
            define(table, tags);
            return TagResourceResponse.builder().build();
        });
    }

    public UntagResourceResponse answer(UntagResourceRequest request) {
        String name = name(request.resourceArn());
        if (request.tagKeys().isEmpty()) {
            throw Problems.validation("Atleast one Tag Key needs to be provided as Input.");
        }
        return database.exclusively(() -> {
            Table table = table(name, request.resourceArn());
            Map<String, Tag> tags = tags(table);
            request.tagKeys().forEach(tags::remove);
            define(table, tags);
            return UntagResourceResponse.builder().build();
        });
    }

    public ListTagsOfResourceResponse answer(ListTagsOfResourceRequest request) {
        Table table = table(name(request.resourceArn()), request.resourceArn());
        return ListTagsOfResourceResponse.builder()
                .tags(List.copyOf(tags(table).values()))
                .build();
    }

    static void check(Constraints constraints, List<Tag> tags) {
        for (int i = 0; i < tags.size(); i++) {
            String member = "tags." + (i + 1) + ".member.";
            constraints
                    .required(member + "key", tags.get(i).key())
                    .required(member + "value", tags.get(i).value())
                    .length(member + "key", tags.get(i).key(), 1, LONGEST_KEY)
                    .length(member + "value", tags.get(i).value(), 0, LONGEST_VALUE);
        }
    }

    private static String name(@Nullable String arn) {
        if (arn == null) {
            throw Problems.validation("Invalid TableArn");
        }
        String name = TableNames.plain(arn);
        if (name.equals(arn)) {
            throw Problems.validation("Invalid TableArn: Invalid ResourceArn provided as input " + arn);
        }
        return name;
    }

    private Table table(String name, String arn) {
        if (!database.has(name) || !database.address().table(name).equals(arn)) {
            throw Problems.notFound("Requested resource not found: ResourcArn: " + arn + " not found");
        }
        return database.table(name);
    }

    private static Map<String, Tag> tags(Table table) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        table.definition().request().tags().forEach(tag -> tags.put(tag.key(), tag));
        return tags;
    }

    private void define(Table table, Map<String, Tag> tags) {
        var request =
                table.definition().request().toBuilder().tags(tags.values()).build();
        database.define(table, table.definition().with(request));
    }
}
