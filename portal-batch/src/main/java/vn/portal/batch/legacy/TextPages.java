package vn.portal.batch.legacy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import vn.portal.intake.Hints;
import vn.portal.page.SiteProfile;

/** Format {@code text}: pages saved as plain text, one to a file; one file, or a folder and the folders in it. */
final class TextPages implements LegacyFormat {
    private static final String ENDING = ".txt";

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Hints hints(ZoneId zone, SiteProfile profile) {
        return new Hints("text/plain", null, zone, "");
    }

    @Override
    public boolean opensArchives() {
        return true;
    }

    @Override
    public boolean isPageName(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public Stream<LegacyItem> items(FrozenSource source, long from) {
        var hints = hints(source.zone(), source.profile());
        return source.manifest().files().stream().skip(from).map(file -> LegacyItem.of(source, file, hints));
    }
}
