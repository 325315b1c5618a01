package dev.cartwright.rules.planted.kiosk.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.rules.planted.kiosk.domain.Paper;
import java.util.function.Consumer;

/** What the printer announces; only the first is taken as it should. */
public record PrinterEvents(Consumer<Paper> shelf) {

    public void onPaperPrinted(Message<Paper> message) {
        shelf.accept(message.data());
    }

    public void onPaperBurnt(Paper paper) {
        shelf.accept(paper);
    }

    void onPaperTorn(Message<Paper> message) {
        shelf.accept(message.data());
    }

    public String onPaperSoaked(Message<Paper> message) {
        return message.data().id();
    }

    public void soaked(Message<Paper> message) {
        shelf.accept(message.data());
    }
}
