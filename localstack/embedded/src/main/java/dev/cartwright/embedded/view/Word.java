package dev.cartwright.embedded.view;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Whether a text contains a word in any case; for one search, because it remembers the answer for short, repeated texts. */
final class Word implements Predicate<String> {

    private static final int MOST_REMEMBERED = 1000;

    private final String word;
    private final Map<String, Boolean> remembered = new HashMap<>();

    Word(String word) {
        this.word = word;
    }

    @Override
    public boolean test(String text) {
        Boolean known = remembered.get(text);
        if (known != null) {
            return known;
        }
        boolean contains = contains(text);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(text, contains);
        }
        return contains;
    }

    private boolean contains(String text) {
        for (int at = 0; at <= text.length() - word.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
