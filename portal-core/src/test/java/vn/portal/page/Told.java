package vn.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Stories and pages as text that a test can compare whole. */
final class Told {
    private Told() {}

    static String file(String name) {
        try (InputStream in = Told.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader learns, without markup, losses and origins. */
    static String fields(Story story) {
        return """
                title: %s
                lead: %s
                byline: %s
                published: %s %s
                categories: %s
                views: %s
                """.formatted(
                                story.title(),
                                story.lead(),
                                story.byline(),
                                story.published() == null
                                        ? null
                                        : story.published().when().at(),
                                story.published() == null
                                        ? null
                                        : story.published().when().precision(),
                                String.join(" > ", story.categories()),
                                story.views())
                + lines(
                        "figures",
                        story.figures().stream()
                                .map(f -> f.address() + " | " + f.alt() + " | " + f.caption() + " | " + f.credit())
                                .toList())
                + lines(
                        "attachments",
                        story.attachments().stream()
                                .map(a -> a.address() + " | " + a.name())
                                .toList())
                + lines(
                        "counters",
                        story.counters().stream()
                                .map(c -> c.code() + " " + c.value())
                                .toList())
                + "\n" + story.body().text() + "\n";
    }

    static String whole(Story story) {
        return """
                title: %s
                lead: %s
                byline: %s
                unit: %s
                published: %s
                modified: %s
                categories: %s
                views: %s
                language: %s
                address: %s
                """.formatted(
                                story.title(),
                                story.lead(),
                                story.byline(),
                                story.unit(),
                                dated(story.published()),
                                dated(story.modified()),
                                String.join(" > ", story.categories()),
                                story.views(),
                                story.language(),
                                story.address())
                + lines("attachments", story.attachments())
                + lines("counters", story.counters())
                + lines("figures", story.figures())
                + "\n" + story.body().html() + "\n\n" + story.body().text() + "\n"
                + lines(
                        "\ndiscarded",
                        story.discarded().stream()
                                .map(d -> d.reason() + " " + d.what())
                                .toList())
                + lines("\norigins", List.copyOf(story.origins().entrySet()));
    }

    private static String dated(Dated dated) {
        return dated == null
                ? null
                : dated.when().at() + " from " + dated.when().from() + ": " + dated.written();
    }

    private static String lines(String name, List<?> values) {
        return name + ":\n" + values.stream().map(v -> "  " + v + "\n").collect(Collectors.joining());
    }
}
