package vn.portal.batch.legacy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.office.Block;
import vn.portal.batch.legacy.office.OfficeText;
import vn.portal.batch.legacy.office.Style;
import vn.portal.intake.Entry;
import vn.portal.model.When;
import vn.portal.notice.Remark;
import vn.portal.recognition.DocumentForm;
import vn.portal.text.VietnameseDates;

/** Makes an entry of an office file: a document where its heading says so, an article otherwise. */
final class OfficeEntry {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_CAPTION = 250;
    private static final int LONGEST_BYLINE = 60;
    /** How far from its start an article says what it is called, and when it came out. */
    private static final int TOP = 5;

    private static final Pattern SIGNED = Pattern.compile(
            "\\(?(?:tin|bài|ảnh|tác giả|người viết)(?:\\s*(?:,|và|&)\\s*(?:tin|bài|ảnh))*\\s*:\\s*([^)]+)\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){1,5}");
    private static final Pattern CAPTION = Pattern.compile("\\(?(?:Ảnh|Hình|Trong ảnh)(?![\\p{L}]).*", Pattern.DOTALL);
    private static final Pattern DATED_NAME =
            Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-.]\\d{1,2}[-.]\\d{4})(?!\\d).*", Pattern.DOTALL);

    private final List<Block> blocks;

    private OfficeEntry(List<Block> blocks) {
        this.blocks = new ArrayList<>(blocks);
    }

    /**
     * The entry.
     *
     * @param fileName for people
     * @param address of the file itself, relative to its folder
     */
    static Entry of(String fileName, String address, OfficeText text, ZoneId zone) {
        var form = DocumentForm.in(lines(text));
        var entry = form.filter(OfficeEntry::isNumbered)
                .map(document -> document(document, text, fileName))
                .orElseGet(() -> new OfficeEntry(text.blocks()).article(fileName, zone));
        form.filter(document -> document.official() && !isNumbered(document))
                .ifPresent(document -> entry.remark(Remark.warning("document-unnumbered", "")));
        text.remarks().forEach(entry::remark);
        return entry.file(address, fileName).build();
    }

    private static List<String> lines(OfficeText text) {
        return text.blocks().stream()
                .flatMap(block -> block.text().lines())
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** A document without its number (a draft, a regulation on a sheet of its own) is none that could be cited. */
    private static boolean isNumbered(DocumentForm form) {
        return form.number() != null;
    }

    private static Entry.Builder document(DocumentForm form, OfficeText text, String fileName) {
        var document = new Entry.Document(
                String.valueOf(form.number()),
                form.type() == null ? null : form.type().label(),
                form.issuer(),
                form.signer(),
                form.position(),
                form.subject(),
                form.date(),
                null,
                null);
        return Entry.directive(form.subject() == null ? bare(fileName) : form.subject(), document)
                .body(html(text.blocks()));
    }

    private Entry.Builder article(String fileName, ZoneId zone) {
        var published = date(fileName, zone);
        int at = titleAt();
        var title = at < 0 ? bare(fileName) : blocks.remove(at).text().replace('\n', ' ');
        var lead = at < 0 ? Optional.<Block>empty() : lead(at);
        var byline = byline();
        return Entry.article(title)
                .lead(lead.map(block -> "<p>" + block.html() + "</p>").orElse(null))
                .byline(byline.orElse(null))
                .published(published.orElse(null))
                .body(html(blocks));
    }

    /** As a line of its own near the top says, or the name of the file: {@code 2024-02-22 Ra quân.docx}. */
    private Optional<When> date(String fileName, ZoneId zone) {
        for (int i = 0; i < Math.min(TOP, blocks.size()); i++) {
            var written = VietnameseDates.parse(blocks.get(i).text(), zone, "text")
                    .filter(when -> when.at().length() >= "2024-02-22".length());
            if (written.isPresent()) {
                blocks.remove(i);
                return written;
            }
        }
        var name = DATED_NAME.matcher(fileName);
        return name.matches() ? VietnameseDates.parse(name.group(1), zone, "file name") : Optional.empty();
    }

    /** The first heading; else the first bold line near the top; else the first line. */
    private int titleAt() {
        int bold = -1;
        int first = -1;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (isTitle(block) && block.style() == Style.HEADING) {
                return i;
            }
            first = first < 0 && !block.text().isEmpty() ? i : first;
            bold = bold < 0 && i < TOP && isTitle(block) && block.strong() ? i : bold;
        }
        return bold >= 0 ? bold : first >= 0 && isTitle(blocks.get(first)) ? first : -1;
    }

    private static boolean isTitle(Block block) {
        return block.style() != Style.TABLE
                && !block.text().isEmpty()
                && block.text().length() <= LONGEST_TITLE;
    }

    /** What stands below the title and is set apart from the story. */
    private Optional<Block> lead(int at) {
        if (at + 1 >= blocks.size()) {
            return Optional.empty();
        }
        var block = blocks.get(at);
        boolean apart = block.style() == Style.BODY
                && (block.strong() || block.slanted())
                && block.text().length() > LONGEST_BYLINE;
        return apart ? Optional.of(blocks.remove(at)) : Optional.empty();
    }

    /** Who signs at the end. */
    private Optional<String> byline() {
        int last = blocks.size() - 1;
        if (last < 1
                || blocks.get(last).style() == Style.TABLE
                || blocks.get(last).text().length() > LONGEST_BYLINE) {
            return Optional.empty();
        }
        var text = blocks.get(last).text();
        var signed = SIGNED.matcher(text);
        if (signed.matches()) {
            blocks.remove(last);
            return Optional.of(signed.group(1).strip());
        }
        return blocks.get(last).strong() && PERSON.matcher(text).matches()
                ? Optional.of(blocks.remove(last).text())
                : Optional.empty();
    }

    private static String bare(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    /** The blocks as a fragment: points in lists, pictures with the words below them. */
    private static String html(List<Block> blocks) {
        var html = new StringBuilder();
        boolean inList = false;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            boolean item = block.style() == Style.ITEM;
            html.append(item && !inList ? "<ul>\n" : !item && inList ? "</ul>\n" : "");
            inList = item;
            boolean captioned = block.style() == Style.PICTURE && i + 1 < blocks.size() && isCaption(blocks.get(i + 1));
            html.append(element(block, captioned ? blocks.get(++i) : null)).append('\n');
        }
        return html.append(inList ? "</ul>\n" : "").toString();
    }

    private static boolean isCaption(Block block) {
        boolean alike = block.slanted() || CAPTION.matcher(block.text()).matches();
        return block.style() == Style.CAPTION
                || block.style() == Style.BODY && alike && block.text().length() <= LONGEST_CAPTION;
    }

    private static String element(Block block, @Nullable Block caption) {
        return switch (block.style()) {
            case HEADING -> "<h2>" + block.html() + "</h2>";
            case ITEM -> "<li>" + block.html() + "</li>";
            case TABLE -> block.html();
            case PICTURE -> "<figure>" + block.html() + caption(caption) + "</figure>";
            case BODY, CAPTION -> "<p>" + block.html() + "</p>";
        };
    }

    private static String caption(@Nullable Block caption) {
        return caption == null ? "" : "<figcaption>" + caption.html() + "</figcaption>";
    }
}
