package vn.portal.batch.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import vn.portal.batch.workspace.RawStore;
import vn.portal.notice.Remark;

/** Tells of pages that say nearly the same under addresses that have nothing in common; both are taken. */
public final class NearDuplicates {
    private static final double LIKE = 0.8;
    /** So many pairs are compared in a night, in the order of their keys. */
    private static final int COMPARED = 200;

    private static final int SHINGLE = 4;
    private static final IntersectionSimilarity<String> SHARED = new IntersectionSimilarity<>(NearDuplicates::shingles);

    private NearDuplicates() {}

    /** @throws IOException if the raw store is broken */
    public static List<Remark> of(Manifest manifest, RawStore raw) throws IOException {
        var pages = new SamePages(manifest);
        var pairs = pages.alike();
        var remarks = new ArrayList<Remark>();
        for (var pair : pairs.subList(0, Math.min(COMPARED, pairs.size()))) {
            double likeness = likeness(text(pair.one(), pages.common(), raw), text(pair.other(), pages.common(), raw));
            if (likeness >= LIKE) {
                remarks.add(Remark.warning("near-duplicate", "")
                        .with("page", pair.one().key())
                        .with("other", pair.other().key())
                        .with("likeness", Math.round(100 * likeness)));
            }
        }
        if (pairs.size() > COMPARED) {
            remarks.add(Remark.info("near-duplicates-more", "").with("count", pairs.size() - COMPARED));
        }
        return remarks;
    }

    /** Title and paragraphs, without those that belong to the site. */
    private static String text(FrozenFile file, Set<Long> common, RawStore raw) throws IOException {
        var bytes = raw.read(String.valueOf(file.sha256()));
        return QuickLook.title(new String(bytes, StandardCharsets.ISO_8859_1))
                + " "
                + QuickLook.paragraphs(bytes).stream()
                        .filter(paragraph -> !common.contains(paragraph.hash()))
                        .map(QuickLook.Paragraph::text)
                        .collect(Collectors.joining(" "));
    }

    private static double likeness(String one, String other) {
        var shared = SHARED.apply(one, other);
        int all = shared.getSizeA() + shared.getSizeB() - shared.getIntersection();
        return all == 0 ? 0 : (double) shared.getIntersection() / all;
    }

    private static Set<String> shingles(CharSequence text) {
        var words = text.toString().split("\\s+");
        var shingles = new HashSet<String>();
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            shingles.add(String.join(" ", List.of(words).subList(i, i + SHINGLE)));
        }
        return shingles;
    }
}
