package dev.cartwright.kit.lambda;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.Caller;
import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The smallest application that uses every trigger: notes that are written, read, announced and counted. */
final class NotesApplication implements Application {

    static final EventType<Written> WRITTEN = new EventType<>("NoteWritten.v1", Written.class);

    record Note(String name, @Nullable String text, int copies) {
        Note {
            InvalidInput.unless(copies > 0, "copies", "must be 1 or more");
            InvalidInput.in("text", () -> InvalidInput.unless(!"bad".equals(text), "a bad word"));
        }
    }

    record Written(String name, int copies) implements Announcement {

        @Override
        public EventType<Written> type() {
            return WRITTEN;
        }

        @Override
        public String subject() {
            return name;
        }
    }

    @Override
    public void wire(Wiring wiring) {
        wiring.read(
                "getNote",
                "GET /notes/{name}",
                Access.PUBLIC,
                beans -> request -> get(beans.get(Table.class), request));
        wiring.read("ownNote", "GET /own", Access.CUSTOMER, beans -> request -> own(request.caller()));
        wiring.write("writeNote", "POST /notes", Access.CUSTOMER_OR_GUEST, beans -> NotesApplication::write);
        wiring.receive(
                "hearNote", "POST /news", Access.PUBLIC, beans -> request -> hear(beans.get(Table.class), request));
        wiring.on("notes", WRITTEN, beans -> message -> count(beans.get(Table.class), message));
        wiring.every(
                "sweepNotes",
                beans -> tick -> Transaction.current()
                        .insert(Row.at("SWEEP#" + tick.time(), "SWEEP").with("n", 1)));
        wiring.outbox();
    }

    private static Reply own(Caller caller) {
        return Reply.ok(Map.of("owner", caller.subject(), "groups", new TreeSet<>(caller.groups())));
    }

    private static Reply get(Table table, Request request) {
        return table.find(new Key(
                        "NOTE#" + request.pathParameter("name", NotesApplication::name, EdgeProblem.NOT_FOUND), "NOTE"))
                .map(row -> Reply.ok(Map.of("copies", row.number("copies"))).withVersion(row.version()))
                .orElseGet(() -> Reply.refused(EdgeProblem.NOT_FOUND.about("No such note.")));
    }

    private static String name(String text) {
        Text.id("name", text);
        return text;
    }

    private static Reply write(Request request) {
        Note note = request.body(Note.class);
        var transaction = Transaction.current();
        transaction.insert(Row.at("NOTE#" + note.name(), "NOTE").with("copies", note.copies()));
        transaction.announce(new Written(note.name(), note.copies()));
        return Reply.created("/v1/notes/" + note.name(), Map.of("name", note.name()));
    }

    /** Stages first and judges then, so that tests see what becomes of what was staged. */
    private static Reply hear(Table table, Request request) {
        Note note = request.body(Note.class);
        if (table.find(new Key("NOTE#" + note.name(), "NOTE")).isEmpty()) {
            write(request);
        }
        InvalidInput.unless(note.copies() < 1000, "copies", "are too many");
        return Reply.noContent();
    }

    private static void count(Table table, Message<Written> message) {
        InvalidInput.unless(message.data().copies() < 1000, "too many copies");
        if (table.find(new Key("COUNT#" + message.subject(), "COUNT")).isEmpty()) {
            Transaction.current()
                    .insert(Row.at("COUNT#" + message.subject(), "COUNT").with("n", 1));
        }
    }
}
