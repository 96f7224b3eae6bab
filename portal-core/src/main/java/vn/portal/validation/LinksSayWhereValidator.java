package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.LinksSayWhere;
import vn.portal.text.Folding;
import vn.portal.text.Tags;

/** Finds links whose words lead anywhere. */
public final class LinksSayWhereValidator implements ConstraintValidator<LinksSayWhere, String> {
    private static final Pattern SAYS_ELSEWHERE =
            Pattern.compile("\\s(?:title|aria-label|alt)\\s*=\\s*(?:\"\\s*[^\"\\s]|'\\s*[^'\\s]|[^\"'\\s>])");
    private static final Pattern HREF = Pattern.compile("\\shref\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile("&nbsp;|&[lr]aquo;|&gt;|[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 40;
    private static final Set<String> ANYWHERE = Set.of(
            "",
            "bam vao day",
            "chi tiet",
            "click here",
            "click vao day",
            "day",
            "details",
            "doc tiep",
            "here",
            "link",
            "more",
            "nhan vao day",
            "o day",
            "read more",
            "tai day",
            "theo link",
            "tiep",
            "vao day",
            "xem",
            "xem chi tiet",
            "xem o day",
            "xem tai day",
            "xem them",
            "xem tiep");

    @Override
    public boolean isValid(@Nullable String html, ConstraintValidatorContext context) {
        var found = html == null || !html.contains("<a") && !html.contains("<A") ? List.<String>of() : anywhere(html);
        if (!found.isEmpty()) {
            new Found(Map.of("count", String.valueOf(found.size()), "words", Found.shortened(found.get(0))))
                    .report(context);
        }
        return found.isEmpty();
    }

    private static List<String> anywhere(String html) {
        var found = new ArrayList<String>();
        boolean open = false;
        var words = new StringBuilder();
        for (var tags = new Tags(html); tags.next(); ) {
            words.append(open ? tags.textBefore() : "");
            var name = tags.name();
            if (name.equals("a")) {
                open = HREF.matcher(tags.tag()).find() && !saysElsewhere(tags);
                words.setLength(0);
            } else if (name.equals("/a")) {
                if (open && leadsAnywhere(words)) {
                    found.add(words.toString().strip());
                }
                open = false;
            } else if (open && saysElsewhere(tags)) {
                open = false;
            }
        }
        return found;
    }

    /** Whether a title, or the picture within the link, tells what its words do not. */
    private static boolean saysElsewhere(Tags tags) {
        return SAYS_ELSEWHERE.matcher(tags.tag()).find();
    }

    private static boolean leadsAnywhere(StringBuilder words) {
        return words.length() <= LONGEST
                && ANYWHERE.contains(Folding.fold(AROUND.matcher(words).replaceAll(" ")));
    }
}
