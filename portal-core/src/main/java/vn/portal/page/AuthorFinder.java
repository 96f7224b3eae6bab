package vn.portal.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote the story: as the page tells machines, marks it up, or says beside the title or below the story. */
final class AuthorFinder {
    private static final String[] METAS = {
        "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "dc.contributor", "creator",
        "citation_author", "parsely-author", "sailthru.author", "byl", "bt:author", "article:author_name",
                "twitter:creator_name",
        "shareaholic:article_author_name", "rbauthors", "cxenseparse:author"
    };
    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 8;
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:(?:ein )?(?:written|posted|published|article|story|words|text|reported|geschrieben|veröffentlicht|gespeichert|erstellt|artikel|beitrag|publié|escrito|eingestellt)\\s{0,2})?"
                    + "(?:by|von|par|por|door|di|av|przez|text|autor(?:en|in)?|authors?|auteur|redakteur|автор)"
                    + "(?:\\s{0,2}:\\s{0,2}|\\s{1,2})(?=\\S)|^(?:tác giả|người viết|người đăng|bài viết|bài|tin|nguồn|thực hiện)\\s{0,2}:\\s{0,2}(?=\\S)|^(?:được )?(?:viết|đăng|gửi) bởi\\s{0,2}:?\\s{0,2}(?=\\S)");
    private static final Pattern TAIL = Pattern.compile(
            "(?iu)(?:\\s[-–—|•·»/]\\s|\\s{0,2}[|•·(]|,?\\s(?:am|on|le|el|vom|in|at|for|um|vào|lúc|ngày|under|illustration|stand|veröffentlicht|alle artikel|updated|posted|published)(?:\\W|$)|(?:\\s|,\\s?)\\d|,\\s?$).*$",
            Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:|www\\.|\\.(?:com|de|org|net|vn)\\b|@");
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "author",
            "autor",
            "editor",
            "user",
            "guest",
            "root",
            "webmaster",
            "anonymous",
            "by",
            "email",
            "print",
            "share",
            "http",
            "twitter",
            "facebook",
            "follow",
            "home",
            "website",
            "none",
            "null",
            "undefined");

    private final Page page;

    private AuthorFinder(Page page) {
        this.page = page;
    }

    /** @param from how it was found */
    record Author(String name, String from) {}

    /**
     * @param closing blocks that close the story with names
     * @param lines blocks around the title, the nearest first
     */
    static Optional<Author> find(Page page, List<Integer> closing, List<Integer> lines) {
        var finder = new AuthorFinder(page);
        var told = finder.told();
        return told.filter(a -> !finder.isSite(a))
                .or(() -> finder.closing(closing))
                .or(() -> finder.marked(m -> isMarked(m.element()), "markup"))
                .or(() -> finder.visible(lines))
                .or(() -> finder.marked(m -> Names.isAuthor(m.said()), "class"))
                .or(() -> told);
    }

    /** The name that closes a text of which nothing else is known; null where none does. */
    static @Nullable String closing(Page page, List<Integer> closing) {
        return new AuthorFinder(page).closing(closing).map(Author::name).orElse(null);
    }

    private Optional<Author> told() {
        return page.head()
                .articles()
                .map(AuthorFinder::names)
                .filter(n -> !n.isEmpty())
                .findFirst()
                .map(n -> new Author(n, "json-ld"))
                .or(() -> page.head()
                        .values(METAS)
                        .flatMap(v -> name(v).stream())
                        .findFirst()
                        .map(n -> new Author(n, "meta")));
    }

    private static String names(LinkedData article) {
        return Stream.of("author.name", "author", "creator.name", "creator")
                .map(property -> article.all(property).stream()
                        .flatMap(v -> name(v).stream())
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether the name is that of the site, which stands in for an author. */
    private boolean isSite(Author author) {
        return Stream.concat(
                        page.head().values("og:site_name", "application-name"),
                        page.head().articles().flatMap(a -> a.all("publisher.name").stream()))
                .anyMatch(author.name()::equalsIgnoreCase);
    }

    /** The first name below the story; that of an account is no author's, as long as there is another. */
    private Optional<Author> closing(List<Integer> blocks) {
        var names = blocks.stream()
                .map(i -> page.block(i).text())
                .map(t -> Bylines.read(t).orElseGet(() -> Bylines.withoutLabel(t)))
                .toList();
        return names.stream()
                .filter(n -> !isAccount(n))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(n -> new Author(n, "below the story"));
    }

    private static boolean isAccount(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "").startsWith("admin");
    }

    private Optional<Author> marked(Predicate<Head.Marked> says, String from) {
        return page.head().marked().stream()
                .filter(says)
                .limit(20)
                .map(m -> value(m.element()))
                .map(AuthorFinder::name)
                .flatMap(Optional::stream)
                .findFirst()
                .map(n -> new Author(n, from));
    }

    private static boolean isMarked(Element element) {
        var property = element.attr("itemprop").toLowerCase(Locale.ROOT);
        return property.equals("author")
                || property.equals("creator")
                || (" " + element.attr("rel").toLowerCase(Locale.ROOT) + " ").contains(" author ");
    }

    private static String value(Element element) {
        var content = element.attr("content");
        if (!content.isBlank()) {
            return content;
        }
        var named = element.getElementsByAttributeValue("itemprop", "name").first();
        var text = Objects.requireNonNullElse(named, element).text();
        return text.length() > 4 * LONGEST ? "" : text;
    }

    private Optional<Author> visible(List<Integer> lines) {
        return lines.stream()
                .map(i -> page.block(i).text())
                .filter(t -> t.length() < 2 * LONGEST && LABEL.matcher(t).lookingAt())
                .map(AuthorFinder::name)
                .flatMap(Optional::stream)
                .findFirst()
                .map(n -> new Author(n, "beside the title"));
    }

    static boolean isLabelled(String line) {
        return LABEL.matcher(line).lookingAt();
    }

    /** The name that a value holds, without label, date and address around it. */
    static Optional<String> name(String value) {
        var text = Plain.unescaped(value);
        if (text.length() > 4 * LONGEST || ADDRESS.matcher(text).find()) {
            return Optional.empty();
        }
        for (var label = LABEL.matcher(text); label.lookingAt(); label = LABEL.matcher(text)) {
            text = text.substring(label.end());
        }
        var name = TAIL.matcher(text).replaceFirst("").strip();
        return isName(name) ? Optional.of(name) : Optional.empty();
    }

    private static boolean isName(String name) {
        return name.length() > 1
                && name.length() <= LONGEST
                && name.split(" ").length <= MOST_WORDS
                && name.codePoints().anyMatch(Character::isLetter)
                && !name.endsWith(":")
                && !name.endsWith("*")
                && !NOBODY.contains(name.toLowerCase(Locale.ROOT));
    }
}
