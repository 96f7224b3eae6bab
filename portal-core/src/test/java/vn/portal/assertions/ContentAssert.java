package vn.portal.assertions;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.Edition;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Mention;
import vn.portal.model.PortalContext;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;
import vn.portal.validation.Judge;

/** What can be asserted of content of every kind. */
public abstract class ContentAssert<SELF extends ContentAssert<SELF, ACTUAL>, ACTUAL extends Content>
        extends AbstractAssert<SELF, ACTUAL> {
    private static final PortalContext ANY_PORTAL = new PortalContext(
            "portal",
            "place",
            "vi",
            ZoneId.of("UTC"),
            URI.create("https://portal.invalid/"),
            "portal.invalid",
            LocalDate.EPOCH);

    private final Judge judge;

    ContentAssert(@Nullable ACTUAL actual, Class<SELF> self) {
        super(actual, self);
        judge = Judge.of(ANY_PORTAL);
    }

    /** That it may be stored: nothing that is wrong with it is more than a warning. */
    public SELF hasNoErrors() {
        var errors = notices(Severity.ERROR);
        if (!errors.isEmpty()) {
            failWithMessage("Expecting no errors in%n  %s%nbut there are:%s", actual.headline(), told(errors));
        }
        return myself;
    }

    /** That nothing at all is to be said of it. */
    public SELF hasNoNotices() {
        var notices = notices();
        if (!notices.isEmpty()) {
            failWithMessage("Expecting no notices of%n  %s%nbut there are:%s", actual.headline(), told(notices));
        }
        return myself;
    }

    /** @param path the field it is about ({@code figures[0].alt}) */
    public SELF hasError(String code, String path) {
        return has(Severity.ERROR, code, path);
    }

    /** @param path the field it is about ({@code figures[0].alt}) */
    public SELF hasWarning(String code, String path) {
        return has(Severity.WARNING, code, path);
    }

    private SELF has(Severity severity, String code, String path) {
        var notices = notices();
        if (notices.stream().noneMatch(n -> is(n, severity, code, path))) {
            failWithMessage(
                    "Expecting%n  %s %s %s%nof%n  %s%nbut there are:%s",
                    severity, code, path, actual.headline(), told(notices));
        }
        return myself;
    }

    private static boolean is(Notice notice, Severity severity, String code, String path) {
        return notice.severity() == severity
                && notice.code().equals(code)
                && notice.path().equals(path);
    }

    public SELF isInState(Edition.State state) {
        isNotNull();
        return same("state", actual.edition().state(), state);
    }

    /** @param at as exactly as it is known ({@code 2024-02-22}, {@code 2008-05}) */
    public SELF isPublishedAt(String at) {
        isNotNull();
        var published = actual.edition().firstPublishedAt();
        return same("first publication", published == null ? null : published.at(), at);
    }

    /** @param names numbers of documents, names of campaigns and indicators, among others that it may mention */
    public SELF mentions(String... names) {
        isNotNull();
        var mentioned = actual.mentions().stream().flatMap(ContentAssert::names).toList();
        if (!mentioned.containsAll(List.of(names))) {
            failWithMessage(
                    "Expecting%n  %s%nto mention%n  %s%nbut it mentions%n  %s",
                    actual.headline(), List.of(names), mentioned);
        }
        return myself;
    }

    private static Stream<String> names(Mention mention) {
        if (mention instanceof Citation citation) {
            return Stream.of(citation.number(), citation.name())
                    .filter(Objects::nonNull)
                    .map(Object::toString);
        }
        if (mention instanceof CampaignMention campaign) {
            return Stream.of(campaign.name());
        }
        return mention instanceof IndicatorMention indicator ? Stream.of(indicator.name()) : Stream.empty();
    }

    SELF same(String what, @Nullable Object found, @Nullable Object expected) {
        if (!Objects.equals(found, expected)) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "Expecting %s of%n  %s%nto be%n  %s%nbut it is%n  %s",
                    what,
                    actual.headline(),
                    expected,
                    found);
        }
        return myself;
    }

    private List<Notice> notices(Severity severity) {
        return notices().stream().filter(n -> n.severity() == severity).toList();
    }

    private List<Notice> notices() {
        isNotNull();
        return judge.judge(actual, Origin.of("test", "1")).list();
    }

    private static String told(List<Notice> notices) {
        var told = new StringBuilder();
        notices.forEach(n -> told.append(System.lineSeparator())
                .append("  ")
                .append(n.severity())
                .append(' ')
                .append(n.code())
                .append(' ')
                .append(n.path()));
        return told.toString();
    }
}
