package vn.portal.batch.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as pages write it, however badly.
 *
 * @param host in small letters; null where the address is relative
 * @param path still encoded; of a whole address with its first slash
 * @param query with its question mark; empty where there is none
 */
record WebAddress(@Nullable String host, String path, String query) {
    private static final Pattern WHOLE = Pattern.compile(
            "(?:https?:)?//([^/?#]*+)([^?#]*+)(\\?[^#]*+)?.*+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RELATIVE = Pattern.compile("([^?#]*+)(\\?[^#]*+)?.*+", Pattern.DOTALL);

    static WebAddress of(String address) {
        var whole = WHOLE.matcher(address.strip());
        if (whole.matches()) {
            var path = whole.group(2).isEmpty() ? "/" : whole.group(2);
            return new WebAddress(host(whole.group(1)), plain(path), text(whole.group(3)));
        }
        var relative = RELATIVE.matcher(address.strip());
        return relative.matches()
                ? new WebAddress(null, relative.group(1), text(relative.group(2)))
                : new WebAddress(null, "", "");
    }

    /** Steps of a relative path from a folder; null if it climbs out of the topmost one. */
    static @Nullable String resolve(List<String> folder, String path) {
        var segments = new ArrayList<>(folder);
        for (var step : path.split("/", -1)) {
            if (step.equals("..")) {
                if (segments.isEmpty()) {
                    return null;
                }
                segments.remove(segments.size() - 1);
            } else if (!step.equals(".") && !step.isEmpty()) {
                segments.add(step);
            }
        }
        return String.join("/", segments);
    }

    /** The way from one page's path to another path of the same host. */
    static String relative(String from, String to) {
        var source = List.of(from.split("/", -1));
        var target = List.of(to.split("/", -1));
        int most = Math.min(source.size(), target.size()) - 1;
        int common = 0;
        while (common < most && source.get(common).equals(target.get(common))) {
            common++;
        }
        return "../".repeat(source.size() - 1 - common) + String.join("/", target.subList(common, target.size()));
    }

    private static String host(String authority) {
        var host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return host.endsWith(":80") || host.endsWith(":443") ? host.substring(0, host.lastIndexOf(':')) : host;
    }

    /** Without steps to and fro. */
    private static String plain(String path) {
        var plain = resolve(List.of(), path);
        return "/" + (plain == null ? path.replace("../", "").substring(1) : plain);
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }
}
