package vn.portal.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Issuer;
import vn.portal.model.When;
import vn.portal.place.Place;
import vn.portal.place.Places;
import vn.portal.place.PublicBodies;
import vn.portal.place.PublicBody;

/**
 * Completes the names of bodies that a portal writes for its own readers, who know where they live, and says which body of
 * its day each is.
 */
final class Issuers {
    /** By whose days the country's bodies begin and end. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int MOST_ANSWERS = 1000;

    private final String place;
    private final String written;
    private final String level;
    private final String name;
    /** The portal's own unit, looked up once it is needed; empty where its name fits several, or none. */
    private volatile @Nullable List<Place> home;

    /** The texts of a portal name the same bodies again and again. */
    private final Map<Asked, Optional<PublicBody>> answers = new ConcurrentHashMap<>();

    private record Asked(String called, @Nullable String at) {}

    /** @param place the unit a portal speaks for ({@code thành phố Hội An}); behind a comma, what it lies in */
    Issuers(String place) {
        this.written = place;
        this.place = place.split(",", 2)[0].strip();
        this.level = Bodies.levelOf(this.place);
        this.name = Bodies.nameOf(this.place);
    }

    /** A body of a document without a day. */
    Issuer resolve(Words words, Bodies.Found found) {
        return resolve(words, found, null);
    }

    /**
     * The body as written; completed where it is of the portal's own unit, of one around that, or says itself of which; with
     * its code where one body alone can be meant.
     *
     * @param when the day of its document, on which it was that body
     */
    Issuer resolve(Words words, Bodies.Found found, @Nullable When when) {
        var called = words.text().substring(words.start(found.first()), found.end());
        var completed = completed(words, found, called);
        var body = body(completed == null ? called : completed, when);
        if (completed == null && body.isPresent() && body.get().place() != null) {
            completed = with(body.get().place(), words, found, called);
        }
        return new Issuer(called, completed, body.map(PublicBody::code).orElse(null));
    }

    /** A body on no list of kinds ({@code UBND TP.HCM}), of which all is known if it is known at all. */
    Issuer resolve(String called, @Nullable When when) {
        var body = body(called, when);
        return new Issuer(
                called,
                body.map(b -> called).orElse(null),
                body.map(PublicBody::code).orElse(null));
    }

    private @Nullable String completed(Words words, Bodies.Found found, String called) {
        if (found.level() == null || found.named()) {
            return called;
        }
        if (!found.level().equals(level) || level.isEmpty()) {
            return null;
        }
        return isCommittee(found) ? called + " " + name : head(words, found) + place;
    }

    private static String with(Place unit, Words words, Bodies.Found found, String called) {
        if (isCommittee(found)) {
            return called + " " + ("".equals(found.level()) ? unit.fullName() : unit.name());
        }
        return head(words, found) + unit.fullName();
    }

    private static boolean isCommittee(Bodies.Found found) {
        return found.unitStart() == found.end();
    }

    private static String head(Words words, Bodies.Found found) {
        return words.text().substring(words.start(found.first()), found.unitStart());
    }

    private Optional<PublicBody> body(String called, @Nullable When when) {
        var asked = new Asked(called, when == null ? null : when.at());
        var known = answers.get(asked);
        if (known == null) {
            known = find(called, when);
            if (answers.size() >= MOST_ANSWERS) {
                answers.clear();
            }
            answers.put(asked, known);
        }
        return known;
    }

    /** The one body that is meant on every day that the date may be. */
    private Optional<PublicBody> find(String called, @Nullable When when) {
        if (when == null) {
            return only(PublicBodies.ever(), called);
        }
        var first = only(PublicBodies.at(first(when)), called);
        var last = last(when);
        return last.equals(first(when))
                ? first
                : first.filter(body -> only(PublicBodies.at(last), called)
                        .filter(other -> other.code().equals(body.code()))
                        .isPresent());
    }

    private Optional<PublicBody> only(PublicBodies bodies, String called) {
        var found = bodies.find(called);
        if (found.size() != 1) {
            found = home().stream()
                    .flatMap(unit -> bodies.near(unit).find(called).stream())
                    .toList();
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<Place> home() {
        var known = home;
        if (known == null) {
            var named = written.isBlank() ? List.<Place>of() : Places.ever().find(written);
            known = named.size() == 1 ? named : List.of();
            home = known;
        }
        return known;
    }

    private static LocalDate first(When when) {
        return when.start(ZONE).atZone(ZONE).toLocalDate();
    }

    private static LocalDate last(When when) {
        var first = first(when);
        return switch (when.precision()) {
            case INSTANT, DAY -> first;
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case YEAR -> LocalDate.of(first.getYear(), 12, 31);
        };
    }
}
