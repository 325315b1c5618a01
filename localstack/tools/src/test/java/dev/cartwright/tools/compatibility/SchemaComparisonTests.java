package dev.cartwright.tools.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaComparisonTests {

    private static final String SCHEMA = """
            {"title": "PaperSold.v1", "type": "object", "required": ["paperId", "price"], "properties": {
              "paperId": {"type": "string", "minLength": 1},
              "kind": {"type": "string", "enum": ["DAILY", "WEEKLY"]},
              "price": {"$ref": "#/$defs/Money"},
              "pages": {"type": "array", "maxItems": 40, "items": {"type": "integer"}}},
             "$defs": {"Money": {"type": "object", "required": ["amountMinor"], "properties": {"amountMinor": {"type": "integer"}}}}}
            """;

    private static String planted(String right, String wrong) {
        assertThat(SCHEMA).contains(right);
        return SCHEMA.replace(right, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "paperId": {"type": "string", "minLength": 1},                    |                                              | /paperId is gone
            "type": "string", "minLength": 1                                  | "type": "integer", "minLength": 1            | /paperId: type was "string" and is "integer"
            "minLength": 1                                                    | "minLength": 2                               | /paperId: minLength was 1 and is 2
            "minLength": 1                                                    | "minLength": 1, "pattern": "^p"              | /paperId: pattern was not there and is "^p"
            ["DAILY", "WEEKLY"]                                               | ["DAILY"]                                    | /kind: enum
            ["DAILY", "WEEKLY"]                                               | ["DAILY", "WEEKLY", "YEARLY"]                | /kind: enum
            "required": ["paperId", "price"]                                  | "required": ["paperId", "price", "kind"]     | /kind is required now
            "required": ["paperId", "price"]                                  | "required": ["price"]                        | /paperId is not required any more
            {"amountMinor": {"type": "integer"}}                              | {"amountMinor": {"type": "number"}}          | /price/amountMinor: type was "integer" and is "number"
            {"type": "integer"}}, "$defs"                                     | {"type": "string"}}, "$defs"                 | /pages/*: type was "integer" and is "string"
            , "items": {"type": "integer"}                                    |                                              | /pages: items may be anything now
            "type": "object", "required": ["paperId"                          | "additionalProperties": false, "type": "object", "required": ["paperId" | the message: additionalProperties was true and is false
            """)
    void findsWhatBreaks(String right, String wrong, String found) {
        String schema = planted(
                right.replace("}}, \"$defs\"", "}}"), wrong == null ? "" : wrong.replace("}}, \"$defs\"", "}}"));

        assertThat(SchemaComparison.breaks(SCHEMA, schema)).anyMatch(what -> what.startsWith(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": {"type": "string"   | "colour": {"type": "string"}, "kind": {"type": "string"
            "title": "PaperSold.v1"     | "title": "A paper was sold", "description": "For money"
            "minLength": 1              | "minLength": 1, "examples": ["p-1"]
            "type": "object", "required": ["paperId" | "additionalProperties": true, "type": "object", "required": ["paperId"
            """)
    void letsAddWhatNobodyMustSend(String right, String wrong) {
        assertThat(SchemaComparison.breaks(SCHEMA, planted(right, wrong))).isEmpty();
    }

    @Test
    void findsNothingInWhatIsTheSame() {
        assertThat(SchemaComparison.breaks(SCHEMA, SCHEMA)).isEmpty();
    }
}
