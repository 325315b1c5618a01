package dev.cartwright.rules.planted.kiosk.function;

import dev.cartwright.rules.planted.kiosk.domain.Paper;
import java.util.function.Consumer;
import java.util.function.Function;

/** Nothing is wrong with it, nor with what it holds. */
public record BuyPaperFunction(Consumer<Paper> bought) implements Function<Paper, String> {

    @Override
    public String apply(Paper paper) {
        bought.accept(paper);
        return paper.id();
    }
}
