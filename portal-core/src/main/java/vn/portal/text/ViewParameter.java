package vn.portal.text;

import java.util.regex.Pattern;

/**
 * Tells parameters of a web address that say how a page is shown, or who looks at it, from those that say which page.
 *
 * <p>A hint and no proof: there are portals that keep their pages apart by an {@code s} or a {@code src}.
 *
 * <pre>{@code
 * ViewParameter.is("utm_source"); // true
 * ViewParameter.is("id");         // false
 * }</pre>
 */
public final class ViewParameter {
    private static final Pattern VIEW = Pattern.compile(
            "utm_\\w+|fbclid|gclid|zarsrc|_ga|ref|src|print\\w*|tmpl|layout|pop|format|view_?mode|skinsrc|containersrc|"
                    + "p_p_(?:state|lifecycle|mode|col_id|col_pos|col_count|auth)|_\\w*(?:viewmode|printmode)|"
                    + "\\w*sess(?:ion)?_?id\\w*|sid|s|token|cache|rand|random|timestamp|_|isprint|inbai");

    private ViewParameter() {}

    /** @param name in small letters */
    public static boolean is(String name) {
        return VIEW.matcher(name).matches();
    }
}
