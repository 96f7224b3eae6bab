package vn.portal.batch.workspace;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.portal.notice.Notice;

/**
 * What operators read, in their language; English where a language is not spoken here.
 *
 * <pre>{@code
 * Messages.of(new Locale("vi")).text("lock.active", "pid 4711")
 * }</pre>
 */
public final class Messages {
    public static final Locale VIETNAMESE = new Locale("vi");

    private static final String BUNDLE = "vn.portal.batch.workspace.messages";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        // English is the root bundle, asked for as such: otherwise the machine's own language would come in between;
        // a class of that name, which there is not, would be looked for in every library
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale.equals(VIETNAMESE) ? VIETNAMESE : Locale.ROOT,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Messages of(Locale locale) {
        return new Messages(locale.getLanguage().equals("vi") ? VIETNAMESE : Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * A text, its placeholders {@code {0}}, {@code {1}}, … filled.
     *
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String text(String key, Object... arguments) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i++) {
            named.put(Integer.toString(i), String.valueOf(arguments[i]));
        }
        return fill(bundle.getString(key), named);
    }

    /** A notice as a sentence; the code itself where no sentence is known for it. */
    public String text(Notice notice) {
        var key = "notice." + notice.code();
        return bundle.containsKey(key) ? fill(bundle.getString(key), notice.arguments()) : notice.text(locale);
    }

    /** The same texts for those who ask by key. */
    public ResourceBundle bundle() {
        return bundle;
    }

    private static String fill(String text, Map<String, String> arguments) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(arguments.getOrDefault(m.group(1), m.group())));
    }
}
