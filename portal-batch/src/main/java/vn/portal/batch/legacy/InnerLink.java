package vn.portal.batch.legacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** The links of a content's text; none where it is not known where the content stood itself. */
    public static List<InnerLink> of(Content content) {
        var own = content.provenance().origin().address();
        var body = body(content);
        if (own == null || body == null || AddressKey.host(own) == null) {
            return List.of();
        }
        var files = files(content);
        var links = new LinkedHashMap<String, InnerLink>();
        for (var address : addresses(body.html())) {
            if (!files.contains(address) && isInner(address, own)) {
                var page = AddressKey.of(address, own);
                if (page != null && !page.equals(AddressKey.of(own, null))) {
                    links.putIfAbsent(page, new InnerLink(page, address));
                }
            }
        }
        return List.copyOf(links.values());
    }

    /** By what a page of that address is known; empty where it is none. */
    public static Optional<String> page(String address) {
        return AddressKey.host(address) == null ? Optional.empty() : Optional.ofNullable(AddressKey.of(address, null));
    }

    private static boolean isInner(String address, String own) {
        var host = AddressKey.host(address);
        return (host == null || Objects.equals(host, AddressKey.host(own)))
                && PAGE.matcher(WebAddress.of(address).path()).matches();
    }

    private static @Nullable Body body(Content content) {
        if (content instanceof Article article) {
            return article.body();
        }
        return content instanceof Directive directive ? directive.body() : null;
    }

    private static List<String> addresses(String html) {
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
