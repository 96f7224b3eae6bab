package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Observation;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

/** Whole stories, and all that they tell: campaigns, values and orders, each with what is none of them. */
class StoryTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Recogniser RECOGNISER = Recogniser.of(new PortalContext(
            "Cổng", "tỉnh Khánh Hòa", "vi", ZONE, URI.create("https://x.example/"), "x.example", LocalDate.EPOCH));
    private static final Item ITEM = new Item(Origin.of("s", "k"), "0".repeat(64), "v");
    private static final String PARAGRAPH = " ¶ ";

    @ParameterizedTest
    @MethodSource
    void tellsAllThatAStoryNamesAndNoMore(Example story) {
        assertThat(told(story.text())).containsExactlyInAnyOrderElementsOf(story.told());
    }

    static List<Example> tellsAllThatAStoryNamesAndNoMore() {
        return Example.of("stories.txt");
    }

    private static List<String> told(String story) {
        var passages = new ArrayList<Passage>();
        var paragraphs = story.split(PARAGRAPH);
        for (var paragraph : paragraphs) {
            boolean title = paragraphs.length > 1 && passages.isEmpty();
            passages.add(new Passage(title ? "title" : "body[" + passages.size() + "]", paragraph));
        }
        return RECOGNISER.read(passages, List.of(), ITEM, ZONE).findings().stream()
                .flatMap(StoryTest::shown)
                .toList();
    }

    private static Stream<String> shown(Content content) {
        if (content instanceof Campaign c) {
            return Stream.of("campaign " + joined(c.campaignKind().code(), c.name(), c.period(), c.launchedBy()));
        }
        if (content instanceof Statistic s) {
            return s.observations().stream().map(o -> "value " + shown(s.code(), o));
        }
        // documents that are cited demand nothing here
        return content instanceof Directive d && d.demand() != null
                ? Stream.of("order "
                        + joined(
                                d.issuer().asWritten(),
                                d.date() == null ? null : d.date().at(),
                                String.join("; ", d.addressees()),
                                d.demand().replace("\n", PARAGRAPH)))
                : Stream.empty();
    }

    private static String shown(String code, Observation o) {
        var value = o.value() == null ? null : o.value().toPlainString();
        return joined(code, value, o.rank(), o.outOf(), o.period(), o.area());
    }

    private static String joined(@Nullable Object... parts) {
        return Stream.of(parts)
                .map(part -> part == null ? "-" : part.toString())
                .reduce((a, b) -> a + "|" + b)
                .orElse("");
    }
}
