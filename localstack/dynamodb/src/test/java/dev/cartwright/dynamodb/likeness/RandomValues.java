package dev.cartwright.dynamodb.likeness;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Attribute values, few enough that they meet again; rarely an invalid one. */
record RandomValues(Dice dice) {

    static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "3",
            "-1",
            "10",
            "1.5",
            "0.001",
            "1e2",
            "-7.25e-3",
            "12345678901234567890123456789012345678");
    static final List<String> TEXTS = List.of("a", "b", "ab", "abc", "", "ä", "\uD83D\uDE00", "z\uFFFD", "1");
    private static final List<String> BINARIES = List.of("", "AA==", "AAE=", "/w==", "AP8=");

    ObjectNode any(int depth) {
        return switch (dice.below(depth > 2 ? 8 : 10)) {
            case 0, 1 -> number();
            case 2, 3 -> text();
            case 4 -> of("B", dice.pick(BINARIES));
            case 5 -> Wire.JSON.createObjectNode().put("BOOL", dice.oneIn(2));
            case 6 -> dice.oneIn(30) ? invalid() : Wire.JSON.createObjectNode().put("NULL", true);
            case 7 -> set();
            case 8 -> list(depth);
            default -> map(depth);
        };
    }

    ObjectNode number() {
        return of("N", dice.pick(NUMBERS));
    }

    ObjectNode text() {
        return of("S", dice.pick(TEXTS));
    }

    ObjectNode set() {
        return switch (dice.below(3)) {
            case 0 -> set("SS", List.of("a", "b", "c", "d"));
            case 1 -> set("NS", List.of("1", "2", "3.5", "-4"));
            default -> set("BS", List.of("AA==", "AAE=", "/w=="));
        };
    }

    private ObjectNode set(String type, List<String> members) {
        ObjectNode set = Wire.JSON.createObjectNode();
        ArrayNode array = set.putArray(type);
        members.stream().filter(_ -> dice.oneIn(2)).collect(Collectors.toSet()).forEach(array::add);
        if (array.isEmpty()) {
            array.add(members.getFirst());
        }
        return set;
    }

    ObjectNode list(int depth) {
        ObjectNode list = Wire.JSON.createObjectNode();
        ArrayNode elements = list.putArray("L");
        for (int left = dice.below(4); left > 0; left--) {
            elements.add(any(depth + 1));
        }
        return list;
    }

    private ObjectNode map(int depth) {
        ObjectNode map = Wire.JSON.createObjectNode();
        ObjectNode members = map.putObject("M");
        for (int left = dice.below(3); left > 0; left--) {
            members.set(dice.pick("a", "b", "x"), any(depth + 1));
        }
        return map;
    }

    private ObjectNode invalid() {
        return switch (dice.below(6)) {
            case 0 -> of("N", "x1");
            case 1 -> of("N", "1e126");
            case 2 -> Wire.JSON.createObjectNode().put("S", "a").put("N", "1");
            case 3 -> Wire.JSON.createObjectNode();
            case 4 -> Wire.JSON.createObjectNode().set("SS", Wire.JSON.createArrayNode());
            default -> of("N", "123456789012345678901234567890123456789");
        };
    }

    static ObjectNode of(String type, String value) {
        return Wire.JSON.createObjectNode().put(type, value);
    }
}
