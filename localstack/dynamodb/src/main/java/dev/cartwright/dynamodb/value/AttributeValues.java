package dev.cartwright.dynamodb.value;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.value.Value.Binary;
import dev.cartwright.dynamodb.value.Value.BinarySet;
import dev.cartwright.dynamodb.value.Value.Bool;
import dev.cartwright.dynamodb.value.Value.ListOf;
import dev.cartwright.dynamodb.value.Value.Null;
import dev.cartwright.dynamodb.value.Value.Num;
import dev.cartwright.dynamodb.value.Value.NumSet;
import dev.cartwright.dynamodb.value.Value.Text;
import dev.cartwright.dynamodb.value.Value.TextSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Between the SDK's attribute values and ours; what DynamoDB refuses in a value is refused here. */
public final class AttributeValues {

    private static final Null NULL = new Null();
    private static final Bool TRUE = new Bool(true);
    private static final Bool FALSE = new Bool(false);
    private static final String INVALID = "One or more parameter values were invalid: ";

    private AttributeValues() {}

    public static Document document(Map<String, AttributeValue> attributes) {
        Map<String, Value> values = LinkedHashMap.newLinkedHashMap(attributes.size());
        attributes.forEach((name, value) -> values.put(name, value(value)));
        return Document.of(values);
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException for a value that is none */
    public static Value value(AttributeValue value) {
        AttributeValue.Type type = value.type();
        if (type == null) {
            throw notOne(value);
        }
        return switch (type) {
            case S -> new Text(value.s());
            case N -> new Num(Numbers.parse(value.n()));
            case B -> new Binary(value.b().asByteArrayUnsafe());
            case BOOL -> value.bool() ? TRUE : FALSE;
            case NUL -> nul(value.nul());
            case SS -> texts(value.ss());
            case NS -> numbers(value.ns());
            case BS -> binaries(value.bs());
            case L -> list(value.l());
            case M -> document(value.m());
            case UNKNOWN_TO_SDK_VERSION -> throw notOne(value);
        };
    }

    private static RuntimeException notOne(AttributeValue value) {
        boolean empty = value.sdkFields().stream()
                .noneMatch(field -> field.getValueOrDefault(value) != null
                        && !(field.getValueOrDefault(value)
                                instanceof software.amazon.awssdk.core.util.SdkAutoConstructList)
                        && !(field.getValueOrDefault(value)
                                instanceof software.amazon.awssdk.core.util.SdkAutoConstructMap));
        return Problems.validation(
                empty
                        ? "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"
                        : "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
                                + " supported datatypes");
    }

    private static Value nul(boolean isNull) {
        if (!isNull) {
            throw Problems.validation(INVALID + "Null attribute value types must have the value of true");
        }
        return NULL;
    }

    private static Value texts(List<String> members) {
        refuseEmpty(members, "An string set  may not be empty");
        Set<String> set = new LinkedHashSet<>(members);
        if (set.size() < members.size()) {
            throw Problems.validation(INVALID + "Input collection " + members + " contains duplicates.");
        }
        return new TextSet(set);
    }

    private static Value numbers(List<String> members) {
        refuseEmpty(members, "An number set  may not be empty");
        Set<BigDecimal> set = LinkedHashSet.newLinkedHashSet(members.size());
        members.forEach(member -> set.add(Numbers.parse(member)));
        if (set.size() < members.size()) {
            throw Problems.validation("Input collection contains duplicates");
        }
        return new NumSet(set);
    }

    private static Value binaries(List<SdkBytes> members) {
        refuseEmpty(members, "Binary sets should not be empty");
        Set<Binary> set = LinkedHashSet.newLinkedHashSet(members.size());
        members.forEach(member -> set.add(new Binary(member.asByteArrayUnsafe())));
        if (set.size() < members.size()) {
            List<String> texts = members.stream()
                    .map(member -> Base64.getEncoder().encodeToString(member.asByteArrayUnsafe()))
                    .toList();
            throw Problems.validation(INVALID + "Input collection " + texts + "of type BS contains duplicates.");
        }
        return new BinarySet(set);
    }

    private static void refuseEmpty(List<?> members, String refusal) {
        if (members.isEmpty()) {
            throw Problems.validation(INVALID + refusal);
        }
    }

    private static Value list(List<AttributeValue> elements) {
        List<Value> values = new ArrayList<>(elements.size());
        elements.forEach(element -> values.add(value(element)));
        return new ListOf(values);
    }

    public static Map<String, AttributeValue> attributes(Document document) {
        Map<String, AttributeValue> attributes = LinkedHashMap.newLinkedHashMap(document.size());
        document.forEach((name, value) -> attributes.put(name, attribute(value)));
        return attributes;
    }

    /** Sets have an order when they are read: that of their values. */
    public static AttributeValue attribute(Value value) {
        return switch (value) {
            case Text(String text) -> AttributeValue.fromS(text);
            case Num(BigDecimal number) -> AttributeValue.fromN(Numbers.text(number));
            case Binary(byte[] bytes) -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes));
            case Bool(boolean bool) -> AttributeValue.fromBool(bool);
            case Null() -> AttributeValue.fromNul(true);
            case TextSet(Set<String> set) ->
                AttributeValue.fromSs(
                        set.stream().sorted(ValueOrder::byCodePoint).toList());
            case NumSet(Set<BigDecimal> set) ->
                AttributeValue.fromNs(set.stream().sorted().map(Numbers::text).toList());
            case BinarySet(Set<Binary> set) ->
                AttributeValue.fromBs(set.stream()
                        .sorted(ValueOrder::compare)
                        .map(member -> SdkBytes.fromByteArrayUnsafe(member.value()))
                        .toList());
            case ListOf(List<Value> list) ->
                AttributeValue.fromL(
                        list.stream().map(AttributeValues::attribute).toList());
            case Document document -> AttributeValue.fromM(attributes(document));
        };
    }
}
