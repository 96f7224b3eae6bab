package vn.portal.batch.legacy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.portal.batch.legacy.office.OfficeText;
import vn.portal.intake.Hints;
import vn.portal.intake.Outcome;
import vn.portal.model.Content;
import vn.portal.page.SiteProfile;

/**
 * Format {@code office}: DOC, DOCX, RTF, PDF, XLS, XLSX, PPT, PPTX, ODT, ODS and ODP files, one or a folder of them.
 *
 * <p>A file with the heading of a document (nation and number, or a title with number and day) is a document; any other is
 * an article: its first heading is
 * the title, its pictures are the figures. The file itself is kept with what came of it.
 */
final class OfficeFiles implements LegacyFormat {
    private static final Pattern NAME = Pattern.compile(
            "(?!~\\$).*\\.(?:doc[xm]?|dotx?|rtf|pdf|xls[xm]?|xltx|pp[ts]x?|pptm|od[tsp])", Pattern.DOTALL);

    @Override
    public String name() {
        return "office";
    }

    @Override
    public Hints hints(ZoneId zone, SiteProfile profile) {
        return new Hints(Hints.ENTRY, null, zone, "office " + OfficeText.VERSION).with(profile);
    }

    @Override
    public boolean isPageName(String fileName) {
        return NAME.matcher(fileName.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public boolean isItem(FrozenFile file, List<FrozenFile> all) {
        // a source that is one file is an item whatever it is called; a folder that cannot be listed must be told
        return all.size() == 1
                || FrozenFile.HIDDEN.equals(file.problem())
                || file.key().endsWith("/")
                || isPageName(fileName(file.key()));
    }

    @Override
    public Stream<LegacyItem> items(FrozenSource source, long from) {
        var hints = hints(source.zone(), source.profile());
        var all = source.manifest().files();
        return all.stream()
                .filter(file -> isItem(file, all))
                .skip(from)
                .map(file -> LegacyItem.of(source, file, hints));
    }

    @Override
    public Material material(FrozenSource source, LegacyItem item, byte[] bytes) {
        var address = address(item.key());
        var entry = OfficeEntry.of(fileName(item.key()), address, OfficeText.read(address, bytes), source.zone());
        return new Material.Fields(entry, bytes, item.hints());
    }

    @Override
    public Outcome.Accepted completed(FrozenSource source, Outcome.Accepted accepted) throws IOException {
        var key = accepted.primary().provenance().origin().key();
        var file = source.files().at(key).filter(found -> found.sha256() != null);
        // a file is read once more for the bytes of its pictures alone: not all may be held from one step to the next
        if (file.isPresent() && OfficePictures.areIn(accepted.primary())) {
            var text = OfficeText.read(address(key), source.read(file.get()));
            return SavedAssets.attached(source, OfficePictures.attached(source, accepted, text));
        }
        return SavedAssets.attached(source, accepted);
    }

    @Override
    public boolean isComplete(FrozenSource source, Content content) {
        return SavedAssets.areTheSame(source, content);
    }

    private static String fileName(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** The file as an address in its own folder. */
    private static String address(String key) {
        return URLEncoder.encode(fileName(key), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
