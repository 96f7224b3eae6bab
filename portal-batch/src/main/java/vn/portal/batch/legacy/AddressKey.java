package vn.portal.batch.legacy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.text.ViewParameter;

/**
 * An address without what only says how a page is to be shown, or who looks at it.
 *
 * <p>Two addresses with one key may lead to one page; whether they do, its text decides.
 *
 * <pre>{@code
 * AddressKey.of("https://www.cu.example/tin/1.html?utm_source=x&print=1", null)   // cu.example/tin/1
 * AddressKey.of("/index.php?op=print/tin/a-1&nv=news", "http://cu.example/")      // cu.example?nv=news&op=tin/a-1
 * }</pre>
 */
final class AddressKey {
    private static final Pattern WEB = Pattern.compile("https?:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("^(?:www\\d?|m|mobile|amp)\\.");
    private static final Pattern OWNER = Pattern.compile("^[^/?]*+");
    private static final Pattern SESSION = Pattern.compile(";[^/?]*+");
    private static final Pattern ENTRY = Pattern.compile("/(?:index|default|home)\\.\\w{2,5}$");
    private static final Pattern ENDING =
            Pattern.compile("[-_./](?:print|in|amp)?\\.?(?:html?|aspx|php|jsp|print)$|\\.(?:html?|aspx|php|jsp)$");
    private static final Set<String> PRINT_STEPS =
            Set.of("print", "printpdf", "printmail", "inbai", "in-bai", "ban-in", "in-tin", "intin", "amp", "savefile");

    private AddressKey() {}

    /**
     * The key of an address; null for a site's first page, which is no story's.
     *
     * @param location where the page lay that names it; null where unknown
     */
    static @Nullable String of(String address, @Nullable String location) {
        var web = WebAddress.of(address);
        var from = location == null ? null : WebAddress.of(location);
        var host = web.host() != null || from == null ? web.host() : from.host();
        if (web.host() == null
                && (WEB.matcher(address.strip()).matches() || !web.path().startsWith("/"))) {
            return null;
        }
        var path = path(web.path());
        var query = query(web.query());
        return path.isEmpty() && query.isEmpty()
                ? null
                : (host == null ? "" : HOST.matcher(host).replaceFirst("")) + path + query;
    }

    /** The host of an address, whichever of its names it goes by; null where the address names none. */
    static @Nullable String host(String address) {
        var host = WebAddress.of(address).host();
        return host == null ? null : HOST.matcher(host).replaceFirst("");
    }

    /**
     * The key without its host, as a server's log has it; null for a site's first page.
     *
     * <pre>{@code
     * AddressKey.withoutHost("https://www.cu.example/tin/1.html?utm_source=x")   // /tin/1
     * AddressKey.withoutHost("/index.php?op=print/tin/a-1&nv=news")               // ?nv=news&op=tin/a-1
     * }</pre>
     */
    static @Nullable String withoutHost(String address) {
        var key = of(address, "http://h/");
        return key == null ? null : OWNER.matcher(key).replaceFirst("");
    }

    private static String path(String written) {
        var path = SESSION.matcher(decoded(written)).replaceAll("").toLowerCase(Locale.ROOT);
        path = ENTRY.matcher(path).replaceFirst("");
        var steps = new ArrayList<String>();
        for (var step : path.split("/", -1)) {
            if (!step.isEmpty() && !PRINT_STEPS.contains(step)) {
                steps.add(step);
            }
        }
        var plain = steps.isEmpty() ? "" : "/" + String.join("/", steps);
        return ENDING.matcher(plain).replaceFirst("");
    }

    private static String query(String written) {
        var kept = new TreeSet<String>();
        for (var parameter : List.of(written.replaceFirst("^\\?", "").split("[&;]"))) {
            int sign = parameter.indexOf('=');
            var name =
                    decoded(sign < 0 ? parameter : parameter.substring(0, sign)).toLowerCase(Locale.ROOT);
            var value = sign < 0 ? "" : decoded(parameter.substring(sign + 1)).toLowerCase(Locale.ROOT);
            boolean printTask = name.equals("task") && value.startsWith("print");
            if (!name.isEmpty() && !ViewParameter.is(name) && !value.isEmpty() && !printTask) {
                kept.add(name + "=" + path("/" + value).replaceFirst("^/", ""));
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
