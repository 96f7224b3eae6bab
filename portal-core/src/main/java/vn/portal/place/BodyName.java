package vn.portal.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.portal.text.Spelling;

/** The name of a body taken apart: its office is left out, what kind of body it is, and the words behind that. */
final class BodyName {
    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\d+");
    private static final int LONGEST = 300;
    private static final int MOST_TOKENS = 12;
    /** Words that join others in names, which writers leave out or replace by signs. */
    private static final Set<String> JOINS = Set.of("và");
    /** Who acts for a body, by the words before its name. */
    private static final Set<String> OFFICES = keys(
            "Ban Thường vụ|Ban Chấp hành|BCH|BTV|Bí thư|Phó Bí thư|Phó Bí thư Thường trực|Bộ trưởng|Thứ trưởng|Chủ tịch|Quyền Chủ tịch",
            "Phó Chủ tịch|Phó Chủ tịch Thường trực|Chủ nhiệm|Phó Chủ nhiệm|Chánh án|Phó Chánh án|Viện trưởng|Phó Viện trưởng",
            "Chánh Thanh tra|Phó Chánh Thanh tra|Chánh Văn phòng|Phó Chánh Văn phòng|Cục trưởng|Tổng cục trưởng|Giám đốc|Phó Giám đốc",
            "Quyền Giám đốc|Thống đốc|Phó Thống đốc|Trưởng ban|Phó Trưởng ban|Trưởng phòng|Phó Trưởng phòng|Trưởng Công an",
            "Thường trực|Thường vụ|Tập thể|Lãnh đạo|Tổng Giám đốc|Chỉ huy trưởng");

    private BodyName() {}

    /**
     * @param rest what stands behind the kind of body: a unit, its rank, or nothing
     */
    record Reading(BodyKind kind, String rest) {}

    /** What a text may mean; kinds of one name are told apart by their years. */
    static List<Reading> readings(String written) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        var text = Spelling.comparable(written);
        var tokens = tokens(text);
        for (int first = 0, offices = 0; first < tokens.size() && offices < 3; offices++) {
            var found = at(text, tokens, first);
            if (!found.isEmpty()) {
                return found;
            }
            first = afterOffice(tokens, first);
            if (first < 0) {
                break;
            }
        }
        return List.of();
    }

    private record Token(String word, int end) {}

    private static List<Token> tokens(String comparable) {
        var tokens = new ArrayList<Token>();
        var found = TOKEN.matcher(comparable);
        while (found.find()) {
            tokens.add(new Token(found.group().toLowerCase(Locale.ROOT), found.end()));
        }
        return tokens;
    }

    /** The kinds with the longest name that begins there. */
    private static List<Reading> at(String text, List<Token> tokens, int first) {
        var key = new StringBuilder();
        List<Reading> longest = List.of();
        for (int i = first; i < Math.min(tokens.size(), first + MOST_TOKENS); i++) {
            if (JOINS.contains(tokens.get(i).word)) {
                continue;
            }
            key.append(tokens.get(i).word);
            var kinds = Loaded.KINDS.get(key.toString());
            if (kinds != null) {
                var rest = text.substring(tokens.get(i).end);
                longest = kinds.stream().map(kind -> new Reading(kind, rest)).toList();
            }
        }
        return longest;
    }

    /** -1 if there is no office. */
    private static int afterOffice(List<Token> tokens, int first) {
        var key = new StringBuilder();
        int after = -1;
        for (int i = first; i < Math.min(tokens.size(), first + 5); i++) {
            key.append(tokens.get(i).word);
            after = OFFICES.contains(key.toString()) ? i + 1 : after;
        }
        return after;
    }

    private static Set<String> keys(String... lists) {
        var keys = new HashSet<String>();
        for (var list : lists) {
            for (var phrase : list.split("\\|")) {
                keys.add(key(phrase));
            }
        }
        return Set.copyOf(keys);
    }

    /** A name without spaces, signs and joining words. */
    private static String key(String name) {
        var key = new StringBuilder();
        tokens(Spelling.comparable(name)).stream()
                .map(Token::word)
                .filter(word -> !JOINS.contains(word))
                .forEach(key::append);
        return key.toString();
    }

    private static final class Loaded {
        private static final Map<String, List<BodyKind>> KINDS = byName(BodiesFile.read());

        private static Map<String, List<BodyKind>> byName(List<BodyKind> kinds) {
            var byName = new HashMap<String, List<BodyKind>>();
            for (var kind : kinds) {
                kind.names().stream()
                        .map(BodyName::key)
                        .distinct()
                        .forEach(name -> byName.computeIfAbsent(name, k -> new ArrayList<>(1))
                                .add(kind));
            }
            return byName;
        }
    }
}
