package vn.portal.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.portal.intake.Page.Passage;
import vn.portal.intake.Page.Said;
import vn.portal.model.PortalContext;

/** Invents pages of the kind that a city's portal leaves behind, each from its seed, with what they say. */
final class PageMaker {
    private final Random random;
    private final Vocabulary.Place place;
    private final Phrases phrases;
    private final Findings findings = new Findings();

    private PageMaker(long seed) {
        random = new Random(seed * 7919 + 17);
        place = pick(Vocabulary.PLACES);
        phrases = new Phrases(random, place);
    }

    static Page page(long seed) {
        return new PageMaker(seed).make();
    }

    private Page make() {
        var title = new Passage("title").say(pick(Vocabulary.TITLES));
        if (chance(4)) {
            phrases.inTitle(title);
        }
        var body = body();
        var captions = captions(body.size());
        var byline = chance(4) ? null : pick(Vocabulary.BYLINES);
        var chrome = random.nextInt(3);
        var widget = chrome == 0 ? Widget.none() : Widget.random(random, findings);
        var told = told(title, body, captions, byline, widget);
        var text = text(title.text.toString(), body, captions, byline, chrome, widget);
        return new Page(portal(), bytes(text), told);
    }

    private List<Passage> body() {
        var makers = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(makers, random);
        var body = new ArrayList<Passage>();
        for (int kind : makers.subList(0, 2 + random.nextInt(3))) {
            var passage = new Passage("body[" + body.size() + "]");
            switch (kind) {
                case 0 -> phrases.orders(passage);
                case 1 -> phrases.campaigns(passage);
                case 2 -> phrases.citations(passage);
                default ->
                    passage.say(pick(Vocabulary.OPENINGS))
                            .say(". ")
                            .say(pick(Vocabulary.CLOSINGS))
                            .say(".");
            }
            body.add(passage);
        }
        return body;
    }

    /** Captions by the number of the block they follow; a page has at most one after each. */
    private List<Caption> captions(int blocks) {
        var captions = new ArrayList<Caption>();
        for (int after = 0; after < blocks - 1; after++) {
            if (chance(3)) {
                var passage = new Passage("figures[" + captions.size() + "].caption");
                passage.say(pick(Vocabulary.CAPTIONS));
                if (chance(2)) {
                    phrases.one(passage.say(" hưởng ứng "));
                }
                captions.add(new Caption(after, passage));
            }
        }
        return captions;
    }

    private record Caption(int after, Passage passage) {}

    private String told(Passage title, List<Passage> body, List<Caption> captions, String byline, Widget widget) {
        var lines = new ArrayList<>(List.of("article vi", "title " + title.text, "lead -"));
        body.forEach(p -> lines.add(p.field + " " + p.text));
        captions.forEach(c -> lines.add("figure after=" + c.after + " alt=- caption=" + c.passage.text));
        lines.add("byline " + (byline == null ? "-" : byline));
        lines.add("published -");
        var notices = new ArrayList<String>();
        if (byline == null) {
            notices.add("notice WARNING byline-unknown byline {}");
        }
        notices.add("notice WARNING published-unknown edition.firstPublishedAt {}");
        for (int i = 0; i < captions.size(); i++) {
            notices.add("notice WARNING alt-missing figures[" + i + "].alt {}");
        }
        for (var passage : passages(title, body, captions)) {
            passage.said.sort(Comparator.comparingInt(Said::start));
            passage.said.forEach(s -> lines.add(s.line()));
            passage.said.forEach(s -> s.tells().accept(findings));
        }
        widget.tell(findings);
        lines.addAll(findings.lines());
        notices.addAll(findings.notices());
        lines.addAll(notices);
        return String.join("\n", lines);
    }

    private static List<Passage> passages(Passage title, List<Passage> body, List<Caption> captions) {
        var all = new ArrayList<>(List.of(title));
        all.addAll(body);
        captions.forEach(c -> all.add(c.passage));
        return all;
    }

    private String text(
            String title, List<Passage> body, List<Caption> captions, String byline, int chrome, Widget widget) {
        var page = new StringBuilder();
        if (chrome == 1) {
            some(Vocabulary.MENU).forEach(line -> page.append(line).append('\n'));
            page.append(widget.text());
        }
        page.append(title).append("\n\n");
        for (int i = 0; i < body.size(); i++) {
            page.append(body.get(i).text).append("\n\n");
            int after = i;
            captions.stream().filter(c -> c.after == after).forEach(c -> figure(c, page));
        }
        if (byline != null) {
            page.append(chance(2) ? "\u00A0\n\n" : "").append(byline).append("\n");
        }
        if (chrome == 2) {
            page.append(byline != null && chance(2) ? "\n" + byline + "\n" : "");
            page.append(widget.text());
            some(Vocabulary.FOOT).forEach(line -> page.append(line).append('\n'));
        }
        return page.toString();
    }

    private void figure(Caption caption, StringBuilder page) {
        page.append(chance(2) ? "\u00A0 \n" : "").append(pick(Vocabulary.PLACEHOLDERS));
        page.append(chance(2) ? "\n\n" : "\n").append(caption.passage.text).append("\n\n");
    }

    private byte[] bytes(String text) {
        var ends = chance(3) ? text.replace("\n", "\r\n") : text;
        var form = chance(3) ? Normalizer.normalize(ends, Normalizer.Form.NFD) : ends;
        return ((chance(4) ? "\uFEFF" : "") + form).getBytes(StandardCharsets.UTF_8);
    }

    private PortalContext portal() {
        return new PortalContext(
                "Cổng thông tin điện tử " + place.unit(),
                place.unit(),
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://cong.example/"),
                "cong.example",
                LocalDate.of(2020, 1, 1));
    }

    private <T> List<T> some(List<T> list) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy.subList(0, 1 + random.nextInt(3));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
