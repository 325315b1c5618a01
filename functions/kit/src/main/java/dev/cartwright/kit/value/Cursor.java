package dev.cartwright.kit.value;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The end of a page as opaque text: the keys of its last row. A forged cursor only moves the start within its partition. */
public record Cursor(String pk, String sk, String indexSk) {

    private static final String SEPARATOR = "\n";

    /** Reads what {@link #toString} wrote. */
    public static Cursor parse(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            InvalidInput.unless(parts.length == 3, "cursor is not from this list");
            return new Cursor(parts[0], parts[1], parts[2]);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidInput("cursor is not from this list");
        }
    }

    @Override
    public String toString() {
        String text = String.join(SEPARATOR, pk, sk, indexSk);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
