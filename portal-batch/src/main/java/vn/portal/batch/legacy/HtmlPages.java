package vn.portal.batch.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.portal.intake.Hints;
import vn.portal.intake.Outcome;
import vn.portal.model.Content;
import vn.portal.page.SiteProfile;

/**
 * Format {@code html}: saved pages, one file or a folder as HTTrack, wget or a browser leaves it.
 *
 * <p>Pictures, style sheets, scripts and documents are no items: what a story shows or links to becomes its asset.
 */
final class HtmlPages implements LegacyFormat {
    private static final String STATIC = "html?|xhtml|xht|shtml?";
    private static final Pattern SAVED = Pattern.compile(".*\\.(?:" + STATIC + ")", Pattern.DOTALL);
    /** A server's program, with the query that a mirror wrote into the name. */
    private static final Pattern PROGRAM =
            Pattern.compile("[^?@]*\\.(?:" + STATIC + "|php\\d?|phtml|aspx?|jspx?|cfm|do)(?:[?@].*)?", Pattern.DOTALL);

    /** What a site without endings in its addresses leaves: nobody knows before its bytes are seen. */
    private static final Pattern BARE = Pattern.compile("(?:[^.]|\\.(?!\\w{1,5}$))*+", Pattern.DOTALL);

    private static final Pattern HTML = Pattern.compile(
            "\\s*(?:\\u00EF\\u00BB\\u00BF\\s*)?(?:<\\?xml[^>]{0,200}>\\s*|<!--.{0,500}?-->\\s*){0,4}+<(?:!doctype\\s+html|html)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int HEAD = 1024;

    @Override
    public String name() {
        return "html";
    }

    @Override
    public Hints hints(ZoneId zone, SiteProfile profile) {
        return new Hints("text/html", null, zone, "").with(profile);
    }

    @Override
    public boolean opensArchives() {
        return true;
    }

    @Override
    public boolean isPageName(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return SAVED.matcher(name).matches() || PROGRAM.matcher(name).matches();
    }

    @Override
    public boolean isItem(FrozenFile file, List<FrozenFile> all) {
        // a source that is one file is a page whatever it is called; a folder that cannot be listed must be told, and
        // what was refused because it means harm
        return all.size() == 1
                || FrozenFile.HIDDEN.equals(file.problem())
                || file.isRefused()
                || file.key().endsWith("/")
                || file.glance() != null
                || isPageName(file.key().substring(file.key().lastIndexOf('/') + 1));
    }

    @Override
    public Stream<LegacyItem> items(FrozenSource source, long from) {
        var hints = hints(source.zone(), source.profile());
        var all = source.manifest().files();
        return all.stream().filter(file -> isItem(file, all)).skip(from).map(file -> item(source, file, hints));
    }

    private static LegacyItem item(FrozenSource source, FrozenFile file, Hints hints) {
        var same = source.files().same();
        var item = LegacyItem.of(source, file, hints).alsoAt(same.otherAddresses(file));
        return same.takenInstead(file).map(item::insteadOf).orElse(item);
    }

    @Override
    public FrozenFile glanced(FrozenFile file, LegacyItem.Bytes bytes) throws IOException {
        var name = file.key().substring(file.key().lastIndexOf('/') + 1);
        if (isPageName(name)) {
            return file.with(QuickLook.at(bytes.read()));
        }
        if (!BARE.matcher(name).matches()) {
            return file;
        }
        var read = bytes.read();
        var head = new String(read, 0, Math.min(HEAD, read.length), StandardCharsets.ISO_8859_1);
        return HTML.matcher(head).matches() ? file.with(QuickLook.at(read)) : file;
    }

    @Override
    public LegacyItem.Told told(LegacyItem item, byte[] bytes) {
        var told = item.told();
        return told.address() != null
                ? told
                : PageLocation.of(bytes)
                        .or(() -> SavedLocation.of(item.key()))
                        .map(address -> new LegacyItem.Told(address, null, null, null, told.aliases()))
                        .orElse(told);
    }

    @Override
    public Outcome.Accepted completed(FrozenSource source, Outcome.Accepted accepted) throws IOException {
        return SavedAssets.attached(source, accepted);
    }

    @Override
    public boolean isComplete(FrozenSource source, Content content) {
        return SavedAssets.areTheSame(source, content);
    }
}
