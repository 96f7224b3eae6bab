package vn.portal.batch.legacy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import vn.portal.intake.Hints;

/** Format {@code text}: pages saved as plain text, one to a file; one file, or a folder and the folders in it. */
final class TextPages implements LegacyFormat {
    private static final String ENDING = ".txt";

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Hints hints(ZoneId zone) {
        return new Hints("text/plain", null, zone, "");
    }

    @Override
    public boolean isPageName(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public Stream<LegacyItem> items(FrozenSource source, long from) {
        var hints = hints(source.zone());
        return source.manifest().files().stream().skip(from).map(file -> page(source, file, hints));
    }

    private static LegacyItem page(FrozenSource source, FrozenFile file, Hints hints) {
        return new LegacyItem(
                file.key(),
                null,
                file.identity(),
                file.problem(),
                file.size(),
                LegacyItem.Told.NOTHING,
                hints,
                () -> source.read(file));
    }
}
