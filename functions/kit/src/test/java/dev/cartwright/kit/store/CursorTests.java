package dev.cartwright.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.ForeignCursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CursorTests {

    private static final Query BOOKS = Query.of("BOOKS").first(2);
    private static final Query BY_AUTHOR = Query.of("ANN").on("gsi1").first(2);

    private final LocalTable local = LocalTable.fresh("gsi1");
    private final Table table = local.table();

    @BeforeEach
    void fill() {
        table.writeAll(
                List.of(),
                Stream.of("bok_1", "bok_2", "bok_3")
                        .map(id -> Row.at("BOOKS", id).with("gsi1pk", "ANN").with("gsi1sk", id))
                        .toList());
    }

    private Cursor after(Query query) {
        return table.query(query).next().orElseThrow();
    }

    private List<String> ids(Query query, Cursor cursor) {
        return table.query(query.after(Optional.of(cursor))).items().stream()
                .map(row -> row.text("sk"))
                .toList();
    }

    private static Cursor cursor(String... parts) {
        byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(text));
    }

    @Test
    void goesOnWhereThePageEnded() {
        assertThat(ids(BOOKS, after(BOOKS))).containsExactly("bok_3");
        assertThat(ids(BY_AUTHOR, after(BY_AUTHOR))).containsExactly("bok_3");
        assertThat(ids(BOOKS.first(1), after(BOOKS))).containsExactly("bok_3");
    }

    static Stream<Query> otherLists() {
        return Stream.of(
                Query.of("FILMS"),
                BOOKS.descending(),
                BOOKS.startingWith("bok"),
                BOOKS.before("bok_9"),
                BY_AUTHOR,
                Query.of("BOB").on("gsi1"));
    }

    @ParameterizedTest
    @MethodSource("otherLists")
    void refusesTheCursorOfAnotherListOrFilter(Query other) {
        Cursor ofBooks = after(BOOKS);

        assertThatExceptionOfType(ForeignCursor.class).isThrownBy(() -> ids(other, ofBooks));
    }

    static Stream<Cursor> forged() {
        return Stream.of(
                new Cursor(""),
                new Cursor("%"),
                new Cursor("U0hFTEYKCg"),
                cursor("", "BOOKS", "", "", "", "false"),
                cursor("", "BOOKS", "", "", "", "false", ""),
                cursor("", "BOOKS", "", "", "", "false", "x".repeat(1025)),
                cursor("", "BOOKS", "", "", "", "false", "\u20AC".repeat(342)),
                cursor("", "BOOKS", "", "", "", "false", "bok_1", "more"),
                cursor("gsi1", "ANN", "", "", "", "false", "", "bok_1", "bok_1"),
                cursor("gsi1", "ANN", "", "", "", "false", "x".repeat(2049), "bok_1", "bok_1"),
                cursor("gsi1", "ANN", "", "", "", "false", "BOOKS", "bok_1", ""));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void refusesWhatTheTableWouldRefuse(Cursor forged) {
        assertThatExceptionOfType(ForeignCursor.class).isThrownBy(() -> ids(BOOKS, forged));
        assertThatExceptionOfType(ForeignCursor.class).isThrownBy(() -> ids(BY_AUTHOR, forged));
    }

    @Test
    void refusesAStartOutsideOfItsBounds() {
        Query bounded = BOOKS.before("bok_2");
        Query prefixed = BOOKS.startingWith("bok");

        assertThatExceptionOfType(ForeignCursor.class)
                .isThrownBy(() -> ids(bounded, cursor("", "BOOKS", "", "", "bok_2", "false", "bok_2")));
        assertThatExceptionOfType(ForeignCursor.class)
                .isThrownBy(() -> ids(prefixed, cursor("", "BOOKS", "bok", "", "", "false", "film_1")));
    }

    @Test
    void refusesTheCursorOfAnotherListWhereNothingCanBe() {
        Query nothing = BOOKS.from("bok_3").before("bok_1");

        assertThatExceptionOfType(ForeignCursor.class).isThrownBy(() -> ids(nothing, new Cursor("U0hFTEYKCg")));
    }

    @Test
    void letsAForgedCursorStartNowhereButInItsOwnList() {
        Cursor forged = cursor("", "BOOKS", "", "", "", "false", "bok_2");

        assertThat(ids(BOOKS, forged)).containsExactly("bok_3");
    }
}
