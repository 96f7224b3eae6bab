package vn.portal.batch.command;

import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages that are spoken here. */
final class LanguageConverter implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
        if (!Set.of("vi", "en").contains(value)) {
            throw new TypeConversionException(value);
        }
        return value;
    }
}
