package vn.portal.notice;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of notices; the same bundle from which Hibernate Validator takes its messages. */
final class NoticeTexts {
    private static final String BUNDLE = "ContributorValidationMessages";
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private NoticeTexts() {}

    static String text(Notice notice, Locale locale) {
        var key = "vn.portal." + notice.code();
        var bundle = bundle(locale);
        if (bundle.containsKey(key)) {
            return fill(bundle.getString(key), notice.arguments());
        }
        return notice.arguments().getOrDefault(Notice.SENTENCE, notice.code());
    }

    private static ResourceBundle bundle(Locale locale) {
        // English is the root bundle, asked for as such: otherwise the machine's own language would come in between
        var known = locale.getLanguage().equals(VIETNAMESE.getLanguage()) ? VIETNAMESE : Locale.ROOT;
        return ResourceBundle.getBundle(BUNDLE, known, NoticeTexts.class.getClassLoader());
    }

    private static String fill(String sentence, Map<String, String> arguments) {
        return PLACEHOLDER
                .matcher(sentence)
                .replaceAll(m -> Matcher.quoteReplacement(arguments.getOrDefault(m.group(1), m.group())));
    }
}
