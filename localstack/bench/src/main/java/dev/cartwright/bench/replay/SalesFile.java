package dev.cartwright.bench.replay;

import dev.cartwright.tools.UnreadableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the columns of UCI's Online Retail: {@code InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID}. */
final class SalesFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private SalesFile() {}

    /**
     * @throws UnreadableFile when the file is missing or no text
     * @throws UnreadableSales when a line is invalid
     */
    static List<SaleLine> read(Path file) {
        try (var reader = Files.newBufferedReader(file);
                var records = FORMAT.parse(reader)) {
            return records.stream().map(row -> line(file, row)).toList();
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException unreadable) {
            throw new UnreadableFile(file, unreadable);
        }
    }

    private static SaleLine line(Path file, CSVRecord row) {
        try {
            return new SaleLine(
                    row.get("InvoiceNo").strip(),
                    row.get("StockCode").strip(),
                    row.get("Description").strip(),
                    Integer.parseInt(row.get("Quantity").strip()),
                    LocalDateTime.parse(row.get("InvoiceDate").strip(), TIME),
                    new BigDecimal(row.get("UnitPrice").strip()),
                    customer(row.get("CustomerID").strip()));
        } catch (RuntimeException wrong) {
            throw new UnreadableSales(
                    "%s, record %d: %s".formatted(file, row.getRecordNumber(), wrong.getMessage()), wrong);
        }
    }

    /** The files have {@code 17850.0} for customer 17850. */
    private static String customer(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
