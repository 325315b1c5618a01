package dev.cartwright.dynamodb.stream;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.stream.StreamRecord.Actor;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Records as {@code GetRecords} returns them. */
public final class RecordView {

    private static final int SEQUENCE_DIGITS = 21;

    private RecordView() {}

    public static Record of(StreamRecord record, StreamViewType view, String region) {
        Document before = shows(view, StreamViewType.OLD_IMAGE) ? record.before() : null;
        Document after = shows(view, StreamViewType.NEW_IMAGE) ? record.after() : null;
        var dynamodb = software.amazon.awssdk.services.dynamodb.model.StreamRecord.builder()
                .approximateCreationDateTime(record.time().truncatedTo(ChronoUnit.SECONDS))
                .keys(AttributeValues.attributes(record.keys()))
                .sequenceNumber(number(record.sequence()))
                .sizeBytes((long) record.keys().itemBytes() + size(before) + size(after))
                .streamViewType(view);
        if (before != null) {
            dynamodb.oldImage(AttributeValues.attributes(before));
        }
        if (after != null) {
            dynamodb.newImage(AttributeValues.attributes(after));
        }
        var shown = Record.builder()
                .eventID(new UUID(record.time().toEpochMilli(), record.sequence())
                        .toString()
                        .replace("-", ""))
                .eventName(name(record))
                .eventVersion("1.1")
                .eventSource("aws:dynamodb")
                .awsRegion(region)
                .dynamodb(dynamodb.build());
        if (record.actor() == Actor.TIME_TO_LIVE) {
            shown.userIdentity(who -> who.type("Service").principalId("dynamodb.amazonaws.com"));
        }
        return shown.build();
    }

    private static boolean shows(StreamViewType view, StreamViewType image) {
        return view == image || view == StreamViewType.NEW_AND_OLD_IMAGES;
    }

    private static int size(@Nullable Document image) {
        return image == null ? 0 : image.itemBytes();
    }

    private static OperationType name(StreamRecord record) {
        if (record.before() == null) {
            return OperationType.INSERT;
        }
        return record.after() == null ? OperationType.REMOVE : OperationType.MODIFY;
    }

    /** A sequence as the API shows it: texts that sort as the sequences do. */
    public static String number(long sequence) {
        return "1" + "%0".concat(SEQUENCE_DIGITS - 1 + "d").formatted(sequence);
    }

    /** The sequence that the API showed so. */
    public static long sequence(String number) {
        try {
            return Long.parseLong(number.substring(1));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Problems.validation("Invalid SequenceNumber: " + number);
        }
    }
}
