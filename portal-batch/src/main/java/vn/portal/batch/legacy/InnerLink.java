package vn.portal.batch.legacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Figure;
import vn.portal.text.Tags;

/**
 * A link from one page of an old portal to another page of it.
 *
 * @param page by what the other page is known, however its address is written
 * @param address as it is written
 */
public record InnerLink(String page, String address) {
    /** A path's last step that names a page; any other ending is a file's. */
    private static final Pattern PAGE = Pattern.compile(
            "(?:.*/)?(?:[^/.]*+|[^/]*\\.(?:[sx]?html?|php\\d?|aspx?|jspx?|cfm|cgi|do|\\d[^/]*))", Pattern.DOTALL);

    /** What leads nowhere on the web: a place of the same page, a letter, a script. */
    private static final Pattern NO_PAGE =
            Pattern.compile("#.*|(?!https?:)[a-z][a-z0-9+.-]*+:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * The links of a content's text, each once however often it stands there; none where it is not known where the content
     * stood itself. Where a source knows addresses without a host, those without one are its own.
     */
    public static List<InnerLink> of(Content content) {
        var own = content.provenance().origin().address();
        var body = body(content);
        if (own == null || body == null || page(own).isEmpty()) {
            return List.of();
        }
        var files = files(content);
        var links = new LinkedHashMap<String, InnerLink>();
        for (var address : addresses(body.html())) {
            if (!files.contains(address) && isInner(address, own)) {
                page(resolved(address, own), own)
                        .filter(page -> !page(own).equals(Optional.of(page)))
                        .ifPresent(page -> links.putIfAbsent(address, new InnerLink(page, address)));
            }
        }
        return List.copyOf(links.values());
    }

    /** By what a page of that address is known; empty where it is none. */
    public static Optional<String> page(String address) {
        return AddressKey.host(address) == null && !address.startsWith("/") ? Optional.empty() : page(address, null);
    }

    private static Optional<String> page(String address, @Nullable String location) {
        return Optional.ofNullable(AddressKey.of(address, location));
    }

    static boolean isInner(String address, String own) {
        var host = AddressKey.host(address);
        return (host == null || Objects.equals(host, AddressKey.host(own)))
                && !NO_PAGE.matcher(address.strip()).matches()
                && PAGE.matcher(WebAddress.of(address).path()).matches();
    }

    /** From the site's root, where it was written from the page's folder; as it is, where it climbs out of the site. */
    static String resolved(String address, String own) {
        var web = WebAddress.of(address);
        if (web.host() != null || web.path().startsWith("/")) {
            return address;
        }
        var path = WebAddress.of(own).path();
        var folder =
                Stream.of(path.split("/", -1)).filter(step -> !step.isEmpty()).collect(Collectors.toList());
        if (!path.endsWith("/") && !folder.isEmpty()) {
            folder.remove(folder.size() - 1);
        }
        var whole = web.path().isEmpty() ? path : WebAddress.resolve(folder, web.path());
        return whole == null ? address : (whole.startsWith("/") ? whole : "/" + whole) + web.query();
    }

    private static @Nullable Body body(Content content) {
        if (content instanceof Article article) {
            return article.body();
        }
        return content instanceof Directive directive ? directive.body() : null;
    }

    static List<String> addresses(String html) {
        var addresses = new ArrayList<String>();
        for (var tags = new Tags(html); tags.next(); ) {
            var address = tags.name().equals("a") ? tags.attribute("href") : null;
            if (address != null) {
                addresses.add(StringEscapeUtils.unescapeHtml4(address));
            }
        }
        return addresses;
    }

    private static Set<String> files(Content content) {
        var pictures = content instanceof Article article
                ? article.figures().stream().map(Figure::address)
                : Stream.<String>empty();
        var attachments = content instanceof Article article
                ? article.attachments()
                : content instanceof Directive directive ? directive.attachments() : List.<Attachment>of();
        var files = new HashSet<String>();
        Stream.concat(pictures, attachments.stream().map(Attachment::address))
                .filter(Objects::nonNull)
                .forEach(files::add);
        return files;
    }
}
