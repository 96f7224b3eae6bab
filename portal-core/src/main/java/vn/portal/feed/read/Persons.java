package vn.portal.feed.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who wrote, out of one line or out of parts. */
final class Persons {
    private Persons() {}

    static List<ReadPerson> all(Element of, String... keys) {
        var persons = new ArrayList<ReadPerson>();
        for (var key : keys) {
            for (var element : of.all(key)) {
                of(element).filter(person -> !persons.contains(person)).ifPresent(persons::add);
            }
        }
        return persons;
    }

    static Optional<ReadPerson> of(@Nullable Element element) {
        if (element == null) {
            return Optional.empty();
        }
        String name = text(element.first("name", "itunes:name"));
        String email = text(element.first("email", "itunes:email"));
        String address = text(element.first("uri", "url", "homepage"));
        if (name == null && email == null && address == null) {
            return line(element.text());
        }
        return Optional.of(new ReadPerson(name, email, address == null ? null : Bases.resolve(element.base, address)));
    }

    private static @Nullable String text(@Nullable Element element) {
        String text = element == null ? "" : element.text();
        return text.isEmpty() ? null : text;
    }

    /** {@code me@example.com (Name)}, {@code Name <me@example.com>}, {@code Name (me@example.com)} or a name. */
    static Optional<ReadPerson> line(String line) {
        int at = line.indexOf('@');
        if (at < 0) {
            return line.isBlank() ? Optional.empty() : Optional.of(new ReadPerson(line.strip(), null, null));
        }
        int start = at;
        while (start > 0 && isOfEmail(line.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < line.length() && isOfEmail(line.charAt(end))) {
            end++;
        }
        String email = line.substring(start, end);
        String rest = (line.substring(0, start) + " " + line.substring(end)).replace("mailto:", "");
        String name = strip(rest);
        return email.length() < 3
                ? Optional.of(new ReadPerson(line.strip(), null, null))
                : Optional.of(new ReadPerson(name.isEmpty() ? null : name, email, null));
    }

    private static boolean isOfEmail(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '+' || c == '-' || c == '%' || c == '=';
    }

    /** Without what an address was set off by. */
    private static String strip(String rest) {
        String name = rest.replace("()", "")
                .replace("( )", "")
                .replace("< >", "")
                .replace("<>", "")
                .strip();
        while (name.startsWith("(") && name.endsWith(")")
                || name.startsWith("\"") && name.endsWith("\"") && name.length() > 1) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return name;
    }
}
