package dev.cartwright.tools;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option's value that counts something: a whole number of 1 or more. */
public final class Count implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException noNumber) {
            // the same answer
        }
        throw new TypeConversionException("'" + text + "' is no whole number of 1 or more");
    }
}
