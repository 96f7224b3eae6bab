package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** To whom a letter is sent: behind {@code Kính gửi}, in its line or in those below it. */
final class Addressing {
    private static final int MOST_LINES = 30;
    private static final int LONGEST = 300;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DEAR = Pattern.compile("\\s*kính (?:gửi|gởi)\\s*[:;.]?\\s*(?<first>.*)", FLAGS);
    private static final Pattern ITEM = Pattern.compile("\\s*[-+–•]\\s*(?<name>\\S.*)", FLAGS);

    private Addressing() {}

    /** @param from the line where the text begins, which such a line opens */
    static List<String> read(List<String> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + 4); i++) {
            var dear = DEAR.matcher(lines.get(i));
            if (lines.get(i).length() <= LONGEST && dear.matches()) {
                return names(dear.group("first"), lines.subList(i + 1, Math.min(lines.size(), i + MOST_LINES)));
            }
        }
        return List.of();
    }

    private static List<String> names(String first, List<String> below) {
        var names = new ArrayList<String>();
        var opening = ITEM.matcher(first);
        boolean listed = opening.matches();
        add(names, listed ? opening.group("name") : first);
        for (var line : below) {
            var item = ITEM.matcher(line);
            boolean goesOn = !names.isEmpty()
                    && !line.isBlank()
                    && Character.isLowerCase(line.strip().codePointAt(0));
            if (line.length() > LONGEST || !item.matches() && !goesOn) {
                return first.isBlank() || listed ? names : split(names);
            }
            if (item.matches()) {
                add(names, item.group("name"));
            } else {
                var last = names.remove(names.size() - 1);
                add(names, last + " " + line.strip());
            }
        }
        return names;
    }

    /** Names in one line are parted by semicolons. */
    private static List<String> split(List<String> names) {
        var all = new ArrayList<String>();
        for (var name : names) {
            for (var part : name.split(";")) {
                add(all, part);
            }
        }
        return all;
    }

    static void add(List<String> names, String name) {
        var bare = name.strip().replaceAll("\\s+", " ").replaceFirst("\\s*(?:[;,]|(?<!\\.\\.)\\.)+\\s*$", "");
        if (bare.chars().anyMatch(Character::isLetter)) {
            names.add(bare);
        }
    }
}
