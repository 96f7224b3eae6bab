package vn.portal.batch.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.portal.batch.workspace.Messages;

/** Days and times as people here write them. */
public record Times(ZoneId zone, Messages messages) {

    public String at(Instant instant) {
        var local = instant.atZone(zone);
        return DateTimeFormatter.ofPattern("HH:mm ", Locale.ROOT).format(local) + day(local.toLocalDate());
    }

    /** As Vietnamese write it, or in the international way. */
    String day(LocalDate day) {
        return messages.locale().equals(Messages.VIETNAMESE)
                ? DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(day)
                : day.toString();
    }

    /** Hours, minutes and seconds, those at its front left out that are none. */
    static String took(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
