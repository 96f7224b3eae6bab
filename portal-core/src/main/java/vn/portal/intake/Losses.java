package vn.portal.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.page.Discarded;

/** Tells what of a story itself could not be kept. */
final class Losses {
    private Losses() {}

    static List<Notice> of(List<Discarded> discarded, Origin origin) {
        var counts = new EnumMap<Discarded.Reason, Integer>(Discarded.Reason.class);
        discarded.forEach(lost -> counts.merge(lost.reason(), 1, Integer::sum));
        var notices = new ArrayList<Notice>();
        counts.forEach((reason, count) -> {
            var code = code(reason);
            if (code != null) {
                notices.add(Notice.info(code, origin, "body").with("count", count));
            }
        });
        return notices;
    }

    private static @Nullable String code(Discarded.Reason reason) {
        return switch (reason) {
            case OUTSIDE, FOREIGN, REPEATED -> null;
            case ACTIVE -> "active-removed";
            case FORM -> "form-removed";
            case UNSAFE_ADDRESS -> "address-unsafe";
            case TRACKER -> "tracker-removed";
            case EMBEDDED_PICTURE -> "picture-embedded";
        };
    }
}
