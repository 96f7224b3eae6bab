package vn.portal.batch.publish;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;
import vn.portal.model.PortalContext;
import vn.portal.model.When;

/**
 * What readers see around content, in the portal's language; English where that one is not spoken here.
 *
 * @param language {@code vi} or {@code en}
 * @param texts by their names in {@code site_<language>.properties}
 */
record SiteWords(String language, Map<String, String> texts, ZoneId zone) {

    SiteWords {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    static SiteWords of(PortalContext portal) {
        var spoken = Locale.forLanguageTag(portal.language()).getLanguage().equals("vi") ? "vi" : "en";
        return new SiteWords(spoken, read(spoken), portal.zone());
    }

    /** A date as people write it, with the form that machines read. */
    record Shown(String at, String shown) {}

    /** @throws IllegalArgumentException if there is no such text */
    String text(String name) {
        var text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no such text: " + name);
        }
        return text;
    }

    String text(String name, String argument) {
        return text(name).replace("{0}", argument);
    }

    String text(String name, String first, String second) {
        return text(name).replace("{1}", second).replace("{0}", first);
    }

    /** {@code 1 article}, {@code 2 articles}. */
    String count(String name, int count) {
        return text(name + (count == 1 ? ".one" : ".many"), Integer.toString(count));
    }

    /** As {@link #count(String, int)}, of what may be many. */
    String count(String name, BigDecimal count) {
        return text(name + (count.compareTo(BigDecimal.ONE) == 0 ? ".one" : ".many"), number(count));
    }

    /** A number as people of the portal's language write it: {@code 1.234,5}. */
    String number(BigDecimal value) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean vietnamese = language.equals("vi");
        symbols.setGroupingSeparator(vietnamese ? '.' : ',');
        symbols.setDecimalSeparator(vietnamese ? ',' : '.');
        return new DecimalFormat("#,##0.###########", symbols).format(value);
    }

    /** A size in bytes as people write it: {@code 340 KB}, {@code 1,2 MB}. */
    String size(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " B";
        }
        var number = bytes < 1 << 20
                ? String.format(Locale.ROOT, "%d KB", (bytes + 512) >> 10)
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
        return language.equals("vi") ? number.replace('.', ',') : number;
    }

    /** The text of that name, or else the other one. */
    String textOr(String name, String otherwise) {
        return texts.getOrDefault(name, otherwise);
    }

    @Nullable
    Shown date(@Nullable When when) {
        return when == null ? null : new Shown(when.at(), shown(when));
    }

    /** A month's name: {@code 02/2024}, {@code February 2024}. */
    String month(String bucket) {
        return shown(YearMonth.parse(bucket));
    }

    /** A time span: {@code 2021–2025}, {@code 02/2024}, {@code đến 2030}. */
    @Nullable
    String period(@Nullable Period period) {
        if (period == null) {
            return null;
        }
        if (period.start().equals(Period.OPEN)) {
            return text("until", partial(period.end()));
        }
        var start = partial(period.start());
        return period.start().equals(period.end()) ? start : start + "–" + partial(period.end());
    }

    private String partial(String date) {
        return switch (date.length()) {
            case 4 -> date;
            case 7 -> shown(YearMonth.parse(date));
            default -> shown(LocalDate.parse(date));
        };
    }

    private String shown(When when) {
        return switch (when.precision()) {
            case INSTANT -> instant(when);
            case DAY -> shown(LocalDate.parse(when.at()));
            case MONTH -> shown(YearMonth.parse(when.at()));
            case YEAR -> Year.parse(when.at()).toString();
        };
    }

    private String instant(When when) {
        var local = when.start(zone).atZone(zone);
        return shown(local.toLocalDate())
                + DateTimeFormatter.ofPattern(" HH:mm", Locale.ROOT).format(local);
    }

    private String shown(LocalDate day) {
        return format("dd/MM/yyyy", "d MMMM yyyy").format(day);
    }

    private String shown(YearMonth month) {
        return format("MM/yyyy", "MMMM yyyy").format(month);
    }

    private DateTimeFormatter format(String vietnamese, String english) {
        return language.equals("vi")
                ? DateTimeFormatter.ofPattern(vietnamese, Locale.ROOT)
                : DateTimeFormatter.ofPattern(english, Locale.ENGLISH);
    }

    static Map<String, String> read(String language) {
        var file = "site_" + language + ".properties";
        try (var in = SiteWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var texts = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
