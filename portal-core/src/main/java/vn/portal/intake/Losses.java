package vn.portal.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.page.Discarded;
import vn.portal.page.Discarded.Reason;
import vn.portal.page.Story;

/** Tells a keeper what of a story could not be kept: once for each reason, with the first of its kind. */
final class Losses {
    private static final Map<Reason, String> CODES = new EnumMap<>(Map.of(
            Reason.ACTIVE, "active-content-removed",
            Reason.FORM, "form-removed",
            Reason.UNSAFE_ADDRESS, "unsafe-address-removed",
            Reason.TRACKER, "tracker-removed",
            Reason.EMBEDDED_PICTURE, "embedded-picture-removed"));

    private Losses() {}

    static Notices of(Story story, Origin origin) {
        return new Notices(CODES.entrySet().stream()
                .flatMap(code -> notice(code.getValue(), those(story, code.getKey()), origin).stream())
                .toList());
    }

    private static List<Discarded> those(Story story, Reason reason) {
        return story.discarded().stream().filter(d -> d.reason() == reason).toList();
    }

    private static List<Notice> notice(String code, List<Discarded> lost, Origin origin) {
        return lost.isEmpty()
                ? List.of()
                : List.of(Notice.info(code, origin, "body.html")
                        .with("count", lost.size())
                        .with("first", lost.get(0).what()));
    }
}
