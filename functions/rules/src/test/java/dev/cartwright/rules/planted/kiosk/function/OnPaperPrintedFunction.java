package dev.cartwright.rules.planted.kiosk.function;

import dev.cartwright.rules.planted.kiosk.domain.Paper;
import java.util.function.Function;

/** Takes a message and answers it. */
public final class OnPaperPrintedFunction implements Function<Paper, String> {

    @Override
    public String apply(Paper paper) {
        return paper.id();
    }
}
