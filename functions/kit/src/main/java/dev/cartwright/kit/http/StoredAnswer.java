package dev.cartwright.kit.http;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The attribute {@code answer} of a row: an {@link Answer} as text, or compressed where it is large, because a row takes 400 KB and is
 * billed by its size.
 */
final class StoredAnswer {

    static final String NAME = "answer";

    /** In characters. */
    private static final int LARGE = 32 * 1024;

    private StoredAnswer() {}

    static Row in(Row row, Answer answer) {
        String json = Json.write(answer);
        return json.length() < LARGE ? row.with(NAME, json) : row.with(NAME, compressed(Json.bytes(answer)));
    }

    static Answer read(Row row) {
        return row.findText(NAME)
                .map(json -> Json.read(json, Answer.class))
                .orElseGet(() -> Json.read(expanded(row.bytes(NAME)), Answer.class));
    }

    private static byte[] compressed(byte[] json) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] expanded(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
