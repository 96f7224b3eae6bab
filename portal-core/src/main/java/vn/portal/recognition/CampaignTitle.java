package vn.portal.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.CampaignKind;
import vn.portal.model.Period;

/**
 * The name of a campaign that stands without quotation marks, where capitals and its end tell that it is one.
 *
 * @param start of the name
 * @param end the unit after its last
 * @param period the years behind it
 * @param bare whether nothing but a number says that they are years
 * @param by the body behind it
 * @param after the unit after all that
 */
record CampaignTitle(
        int start,
        int end,
        @Nullable Period period,
        boolean bare,
        @Nullable String by,
        int after) {
    private static final Pattern ASIDE =
            Pattern.compile("(?: \\(\\p{Lu}[\\p{Lu}\\d&-]{1,11}\\))?(?: lần thứ (?:[IVXL]{1,6}|\\d{1,3}))?");
    private static final String LAUNCHED = " phát động trong";
    private static final Lexicon NATIONAL = Lexicon.of("quốc gia");
    /** How people are called upon to take part. */
    private static final Lexicon CALLS = Lexicon.of("hưởng ứng|phát động|ra quân|tình nguyện");

    private static final int NEAR = 5;
    private static final int FAR = 24;
    /** So many words are no mere description of a scheme. */
    private static final int LONG = 5;

    private static final String PEACE = "1990";
    private static final Lexicon AREA = Lexicon.of("trên địa bàn");

    /** The name right behind a noun. */
    static Optional<CampaignTitle> behind(Reading reading, Launchers launchers, CampaignNoun noun) {
        int first = TitleStart.of(reading.words(), noun);
        return first < 0
                ? Optional.empty()
                : read(reading, launchers, noun, first).filter(title -> title.isName(reading.words(), noun));
    }

    /** Wars have campaigns, which are called by places and people, with a capital for each word. */
    private boolean isOfWar(Words words, int first, int length) {
        boolean ours = period != null && period.toString().compareTo(PEACE) > 0 || isLaunched(words, first);
        boolean place = words.isUpper(first) && (length == 1 || words.isUpper(first + 1));
        return place && !ours;
    }

    /** Whether the sentence tells that people were called upon, as they are in peace alone. */
    private static boolean isLaunched(Words words, int first) {
        for (int i = Math.max(0, first - NEAR); i < Math.min(words.size(), first + FAR); i++) {
            if (CALLS.startsAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** Reads to where the name ends, then the body and the years behind it, in either order. */
    private static Optional<CampaignTitle> read(Reading reading, Launchers launchers, CampaignNoun noun, int first) {
        var words = reading.words();
        int last = TitleEnd.of(reading, launchers, noun, first);
        if (last <= first) {
            return Optional.empty();
        }
        int end = words.end(last - 1);
        int at = aside(reading.text(), ofPlace(words, last));
        var period = TitleEnd.years(reading.text(), at);
        boolean bare = period.isPresent() && Periods.at(reading.text(), at).isEmpty();
        at = period.map(Periods.Found::end).orElse(at);
        var by = launchers.behind(reading, at);
        at = by.map(b -> launched(reading.text(), words.end(b.after() - 1))).orElse(at);
        if (period.isEmpty()) {
            period = Periods.at(reading.text(), at);
            at = period.map(Periods.Found::end).orElse(at);
        }
        return Optional.of(new CampaignTitle(
                words.start(first),
                end,
                period.map(Periods.Found::period).orElse(null),
                bare,
                by.map(Launchers.Found::written).orElse(null),
                Math.max(end, at)));
    }

    /** Behind the word for what a body did. */
    private static int launched(String text, int from) {
        return text.startsWith(LAUNCHED, from) ? from + LAUNCHED.length() : from;
    }

    /** Behind what may stand between a name and its years: an acronym of it, the how-manieth it is. */
    private static int aside(String text, int from) {
        var aside = ASIDE.matcher(text).region(from, text.length());
        return aside.lookingAt() ? aside.end() : from;
    }

    /** Where {@code trên địa bàn huyện …} ends, which is no part of the name. */
    private static int ofPlace(Words words, int last) {
        int i = AREA.after(words, last);
        if (i < 0 || !words.follows(last)) {
            return words.end(last - 1);
        }
        while (i < words.size() && words.follows(i) && (words.isUpper(i) || TitleEnd.LEVELS.startsAt(words, i))) {
            i++;
        }
        return words.end(i - 1);
    }

    private boolean isName(Words words, CampaignNoun noun) {
        int first = words.at(start);
        int length = words.at(end) - first;
        boolean known = period != null && !bare || by != null;
        if (noun.is(CampaignKind.PROGRAMME) && TitleStart.NATIONAL_TARGET.startsAt(words, first)) {
            return first + length > TitleStart.NATIONAL_TARGET.after(words, first);
        }
        if (noun.is(CampaignKind.DRIVE) || noun.is(CampaignKind.MOVEMENT)) {
            return length >= 4 || by != null && length >= 2;
        }
        if (noun.is(CampaignKind.MONTH) || noun.is(CampaignKind.WEEK)) {
            return length >= (NATIONAL.startsAt(words, first) ? 4 : 2);
        }
        if (noun.is(CampaignKind.ACTION) && isOfWar(words, first, length)) {
            return false;
        }
        if (words.isDigit(first) && length == 1) {
            return isNumberOfScheme(words, first);
        }
        if (length == 1) {
            return known && words.word(first).equals(words.word(first).toUpperCase(Locale.ROOT)); // OCOP
        }
        boolean capital = words.isUpper(first) || words.isDigit(first);
        boolean full = noun.is(CampaignKind.SCHEME) && length >= LONG && !isSomebodys(words, first, length);
        boolean told = words.isUpper(first) || words.isDigit(first) && noun.is(CampaignKind.ACTION);
        if (noun.startsSentence(words) && !known && !full && !told) {
            return false;
        }
        boolean yearly = words.text().startsWith(" lần thứ", end);
        boolean show = noun.is(CampaignKind.PROGRAMME) && Occasions.isShow(words, noun, start, yearly ? end : after);
        return length >= (capital ? 2 : 3) && !show;
    }

    /** A scheme that is said to be somebody's is told of, not named: {@code Đề án tuyển sinh của trường …}. */
    private static boolean isSomebodys(Words words, int first, int length) {
        for (int i = first; i < first + length; i++) {
            if (words.key(i).equals("của")) {
                return true;
            }
        }
        return false;
    }

    /** People call some schemes by their number alone; with a symbol or a date behind it, it is a document's. */
    private boolean isNumberOfScheme(Words words, int first) {
        boolean year = end - start == 4;
        return !year
                && (words.follows(first + 1)
                        || first + 1 == words.size()
                        || ",;.)”\"".indexOf(words.text().charAt(end)) >= 0);
    }
}
