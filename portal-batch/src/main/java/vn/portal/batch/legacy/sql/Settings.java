package vn.portal.batch.legacy.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a SET statement says about how the rest of a dump is written.
 *
 * @param statement its first line
 */
record Settings(String statement) {
    private static final Pattern CHARSET =
            Pattern.compile("(?i)^SET\\s+(?:NAMES\\s+|client_encoding\\s*(?:=|TO)\\s*)['\"]?([\\w-]+)");
    private static final Pattern MODE = Pattern.compile("(?i)\\bsql_mode\\s*=\\s*(?!@@)(.*)");
    private static final Pattern CONFORMING =
            Pattern.compile("(?i)standard_conforming_strings\\s*(?:=|TO)\\s*'?(on|off)");
    private static final Pattern RESTORED =
            Pattern.compile("(?i)collation_connection\\s*=\\s*@old_collation_connection");

    /** The name of the values' charset, if it is set. */
    Optional<String> charset() {
        return CHARSET.matcher(statement).results().map(found -> found.group(1)).findFirst();
    }

    /** Whether a backslash means something in strings, if that is set. */
    Optional<Boolean> backslashEscapes(Dialect dialect) {
        if (dialect == Dialect.POSTGRESQL) {
            return found(CONFORMING).map(value -> value.equalsIgnoreCase("off"));
        }
        return mode(dialect).map(mode -> !mode.contains("NO_BACKSLASH_ESCAPES"));
    }

    /** Whether double quotes hold names, if that is set. */
    Optional<Boolean> quotesNames(Dialect dialect) {
        return mode(dialect).map(mode -> mode.contains("ANSI"));
    }

    private Optional<String> mode(Dialect dialect) {
        return dialect == Dialect.MYSQL ? found(MODE).map(mode -> mode.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private Optional<String> found(Pattern pattern) {
        return pattern.matcher(statement).results().map(found -> found.group(1)).findFirst();
    }

    /** Whether it sets back what a tool of MySQL had set when it began. */
    boolean restoresCollation() {
        return RESTORED.matcher(statement).find();
    }
}
