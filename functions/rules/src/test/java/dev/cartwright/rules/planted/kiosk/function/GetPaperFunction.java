package dev.cartwright.rules.planted.kiosk.function;

import dev.cartwright.rules.planted.kiosk.domain.Paper;
import java.util.function.Supplier;

/** No function type that a trigger could call. */
public final class GetPaperFunction implements Supplier<Paper> {

    @Override
    public Paper get() {
        return new Paper("morning");
    }
}
