package vn.portal.recognition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/**
 * What is said right behind the name of a campaign.
 *
 * @param period the years
 * @param by the body that it is of, or that launched it
 * @param end the unit after all that, and after the unit whose it is
 */
record BehindName(@Nullable Period period, @Nullable String by, int end) {
    static BehindName of(Reading reading, Launchers launchers, int from) {
        var period = Periods.at(reading.text(), from);
        if (period.isEmpty()) {
            period = Periods.at(reading.text(), behindPlace(reading.words(), from));
        }
        int at = period.map(Periods.Found::end).orElse(from);
        var by = launchers.behind(reading, at);
        int end = by.map(b -> reading.words().end(b.after() - 1)).orElseGet(() -> behindOwner(reading.words(), at));
        return new BehindName(
                period.map(Periods.Found::period).orElse(null),
                by.map(Launchers.Found::written).orElse(null),
                end);
    }

    /** Where the unit ends whose it is said to be, which is no body: {@code “…” của phường Mỹ Phú, “…”}. */
    private static int behindOwner(Words words, int from) {
        int i = words.at(from);
        boolean owned = i < words.size() && words.key(i).equals("của") && words.follows(i + 1);
        return owned && words.text().substring(from, words.start(i)).isBlank()
                ? IndicatorArea.at(words, i + 1, false)
                        .map(unit -> words.end(unit.after() - 1))
                        .orElse(from)
                : from;
    }

    /** Where the place ends that may stand before the years: {@code “…” thành phố năm 2013}. */
    private static int behindPlace(Words words, int from) {
        int i = words.at(from);
        boolean near =
                i < words.size() && words.text().substring(from, words.start(i)).isBlank();
        var place = near
                ? IndicatorArea.at(words, i, false).or(() -> IndicatorArea.ofUnit(words, i))
                : Optional.<IndicatorArea>empty();
        return place.map(p -> words.end(p.after() - 1)).orElse(from);
    }
}
