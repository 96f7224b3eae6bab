package vn.portal.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import vn.portal.intake.Page.Passage;

/** Invents sentences that name campaigns, documents and indices, and that tell of orders. */
final class Phrases {
    private static final List<List<String>> QUOTES =
            List.of(List.of("“", "”"), List.of("\"", "\""), List.of("«", "»"), List.of("“", "”"));
    private static final List<List<String>> NOUNS = List.of(
            List.of("cuộc vận động", "drive"),
            List.of("Cuộc vận động", "drive"),
            List.of("phong trào", "movement"),
            List.of("phong trào thi đua", "movement"),
            List.of("Phong trào thi đua", "movement"),
            List.of("chương trình", "programme"),
            List.of("đề án", "scheme"),
            List.of("Đề án", "scheme"),
            List.of("mô hình", "model"),
            List.of("chủ đề", "theme"));

    private final Random random;
    private final Vocabulary.Place place;
    private final String open;
    private final String close;
    private final List<String> names;

    Phrases(Random random, Vocabulary.Place place) {
        this.random = random;
        this.place = place;
        var quotes = pick(QUOTES);
        open = quotes.get(0);
        close = quotes.get(1);
        names = new ArrayList<>(Vocabulary.NAMES);
        Collections.shuffle(names, random);
    }

    /** A paragraph of campaigns. */
    void campaigns(Passage passage) {
        passage.say(pick(Vocabulary.OPENINGS)).say("; ");
        one(passage);
        passage.say("; lồng ghép ").say(pick(Vocabulary.NOT_CITED)).say(" với ");
        list(passage);
        passage.say(" và ");
        unquoted(passage);
        passage.say("; ").say("qua đó nhân rộng ");
        one(passage);
        if (random.nextInt(3) == 0) {
            quoting(passage);
        }
        if (random.nextInt(4) == 0) {
            many(passage);
        }
        passage.say(". ").say(pick(Vocabulary.CLOSINGS)).say(".");
    }

    /** A campaign in a title. */
    void inTitle(Passage title) {
        one(title.say(" hưởng ứng "));
    }

    /** One quoted campaign, with a period before or behind its name, or its owner, or neither. */
    void one(Passage passage) {
        var noun = pick(NOUNS);
        var name = pick(names);
        int form = random.nextInt(5);
        int year = 2015 + random.nextInt(15);
        int start = passage.here();
        passage.say(noun.get(0)).say(form == 0 ? " năm " + year : "").say(" ");
        int[] range = quoted(passage, name);
        var period = form == 0 ? "" + year : form == 1 ? year + "/" + (year + 4) : "-";
        var owner = form == 2 ? pick(Vocabulary.OWNERS) : "-";
        tell(passage, noun.get(1), name, start, passage.here(), range, period, owner);
        if (form == 1) {
            passage.say(" giai đoạn " + year + pick(List.of(" - ", "-", " – ")) + (year + 4));
        } else if (form == 2) {
            passage.say(" của " + owner);
        }
    }

    /** Several names after one noun, which the later ones inherit. */
    private void list(Passage passage) {
        var noun = pick(NOUNS);
        var some = names.subList(0, 2 + random.nextInt(2));
        Collections.shuffle(names, random);
        var chosen = List.copyOf(some);
        int start = passage.say(random.nextBoolean() ? "các " : "").here();
        passage.say(noun.get(0)).say(random.nextInt(3) == 0 ? ": " : " ");
        for (int i = 0; i < chosen.size(); i++) {
            int[] range = quoted(passage, chosen.get(i));
            tell(passage, noun.get(1), chosen.get(i), i == 0 ? start : range[0] - 1, passage.here(), range, "-", "-");
            passage.say(i == chosen.size() - 1 ? "" : pick(List.of(",", ", ", " và ", "; ")));
        }
    }

    private void unquoted(Passage passage) {
        var name = pick(Vocabulary.UNQUOTED);
        var owner = pick(Vocabulary.OWNERS);
        var noun = pick(List.of(List.of("Đề án", "scheme"), List.of("Chương trình", "programme")));
        int start = passage.here();
        passage.say(noun.get(0)).say(" ");
        int nameStart = passage.here();
        passage.say(name);
        tell(passage, noun.get(1), name, start, passage.here(), new int[] {nameStart, passage.here()}, "-", owner);
        passage.say(" của ").say(owner);
    }

    /** More than a reader would count, each with its noun. */
    private void many(Passage passage) {
        var noun = pick(NOUNS);
        for (int i = 0; i < 11; i++) {
            int start = passage.say(i == 0 ? ". Toàn địa bàn duy trì " : "; ").here();
            passage.say(noun.get(0)).say(" ");
            var name = names.get(i);
            int[] range = quoted(passage, name);
            tell(passage, noun.get(1), name, start, passage.here(), range, "-", "-");
        }
    }

    /** A name with quotation marks in it, of the other kind where those around it are straight. */
    private void quoting(Passage passage) {
        var inner = pick(Vocabulary.INNER);
        var marks = open.equals("\"") ? List.of("“", "”") : List.of("\"", "\"");
        var name = inner.get(0) + marks.get(0) + inner.get(1) + marks.get(1) + inner.get(2);
        int start = passage.say("; vận hành ").here();
        passage.say("mô hình ");
        int[] range = quoted(passage, name);
        tell(passage, "model", name, start, passage.here(), range, "-", "-");
    }

    private int[] quoted(Passage passage, String name) {
        passage.say(open);
        int start = passage.here();
        passage.say(name);
        int end = passage.here();
        passage.say(close);
        return new int[] {start, end};
    }

    private static void tell(
            Passage p, String kind, String name, int start, int end, int[] range, String period, String by) {
        var says = "%s “%s” period=%s by=%s".formatted(kind, name, period, by);
        p.mention("campaign", start, end, range[0], range[1], says, f -> f.campaign(kind, name, period, by));
    }

    /** A paragraph of documents and indices. */
    void citations(Passage passage) {
        passage.say("Triển khai ").say(pick(Vocabulary.NOT_CITED)).say(", địa phương tổ chức quán triệt ");
        cited(passage);
        passage.say("; sơ kết việc thực hiện ");
        cited(passage);
        passage.say("; cải thiện các chỉ số ");
        var indices = new ArrayList<>(Vocabulary.INDICES);
        Collections.shuffle(indices, random);
        for (int i = 0; i < 2; i++) {
            index(passage.say(i == 0 ? "" : ", "), indices.get(i));
        }
        passage.say(" trong thời gian tới.");
    }

    private void cited(Passage passage) {
        var cited = pick(Vocabulary.CITED);
        int start = passage.here();
        passage.say(cited.text());
        passage.mention("citation", start, passage.here(), start, passage.here(), cited.says(), f -> {});
    }

    private static void index(Passage passage, List<String> index) {
        int start = passage.here();
        passage.say(index.get(0));
        var line = "statistic %s “%s” -[]".formatted(index.get(1), index.get(0));
        passage.mention(
                "indicator",
                start,
                passage.here(),
                start,
                passage.here(),
                index.get(1) + " " + index.get(0),
                f -> f.other(index.get(1), line, List.of(), List.of()));
    }

    /** A paragraph that tells of an order, or of two: in two sentences, or in one behind a semicolon. */
    void orders(Passage passage) {
        int form = random.nextInt(4);
        order(passage, basis(passage), random.nextInt(5) > 0, form != 1);
        if (form < 2) {
            passage.say(form == 1 ? "; " : " ");
            order(passage, null, form == 1 || random.nextBoolean(), true);
        }
    }

    private void order(Passage passage, String basis, boolean dated, boolean last) {
        var day = new int[] {2010 + random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(28)};
        int start = passage.here();
        boolean opens = passage.text.isEmpty() || passage.text.toString().endsWith(". ");
        passage.say(dated ? (opens ? "Ngày" : "ngày") + " " + date(day) + ", " : "");
        var issuer = issuer();
        passage.say(issuer.written()).say(" ").say(pick(Vocabulary.VERBS)).say(" ");
        var addressees = pick(Vocabulary.ADDRESSEES);
        passage.say(addressees.text()).say(" ");
        int demand = passage.here();
        passage.say(pick(Vocabulary.DEMANDS));
        one(passage);
        passage.say("; bảo đảm tiến độ trước ngày hội của địa phương").say(last ? "." : "");
        int end = passage.here();
        var told = "directive REPORTED issuer=%s date=%s basis=%s addressees=%s demand=%s"
                .formatted(
                        "Issuer[asWritten=%s, body=%s]".formatted(issuer.written(), issuer.body()),
                        dated ? "%04d-%02d-%02d".formatted(day[0], day[1], day[2]) : "-",
                        basis == null ? "-" : basis,
                        addressees.each(),
                        passage.text.substring(demand));
        passage.mention(
                "report", start, end, demand, end, "", f -> f.other(told, told, judged(dated), noticed(issuer)));
    }

    private String basis(Passage passage) {
        int form = random.nextInt(4);
        if (form < 2) {
            return null;
        }
        passage.say(pick(List.of("Thực hiện ", "Căn cứ ")));
        int start = passage.here();
        if (form == 2) {
            passage.say("kết luận của Thường trực " + place.committee() + " về công tác vệ sinh môi trường");
        } else {
            cited(passage);
        }
        var basis = passage.text.substring(start);
        passage.say(pick(List.of("; ", ", ")));
        return basis;
    }

    private static List<IntFunction<String>> judged(boolean dated) {
        var notes = new ArrayList<IntFunction<String>>();
        if (!dated) {
            notes.add(i -> "WARNING date-unknown findings[%d].date {}".formatted(i));
        }
        notes.add(i -> "WARNING subject-unknown findings[%d].subject {}".formatted(i));
        return notes;
    }

    private static List<IntFunction<String>> noticed(Vocabulary.Body issuer) {
        if (issuer.body() == null) {
            return List.of(
                    i -> "WARNING issuer-unresolved findings[%d].issuer {written=%s}".formatted(i, issuer.written()));
        }
        return issuer.body().equals(issuer.written())
                ? List.of()
                : List.of(i -> "INFO issuer-resolved findings[%d].issuer {body=%s, written=%s}"
                        .formatted(i, issuer.body(), issuer.written()));
    }

    private Vocabulary.Body issuer() {
        // a unit that the place neither is, nor lies in, nor is alone with: nobody can know which one is meant
        var other = List.of("tỉnh", "thành phố", "thị xã", "huyện", "quận").contains(place.level()) ? "xã" : "quận";
        return pick(List.of(
                new Vocabulary.Body("Chủ tịch UBND " + place.level(), "Chủ tịch UBND " + place.unit()),
                new Vocabulary.Body("UBND " + place.level(), "UBND " + place.unit()),
                new Vocabulary.Body("Ủy ban nhân dân " + place.level(), "Ủy ban nhân dân " + place.unit()),
                new Vocabulary.Body(
                        "Ban Thường vụ " + place.committee(),
                        "Ban Thường vụ " + place.committee() + " " + place.name()),
                new Vocabulary.Body(
                        "Thường trực " + place.committee(), "Thường trực " + place.committee() + " " + place.name()),
                new Vocabulary.Body("Chủ tịch UBND " + place.unit(), "Chủ tịch UBND " + place.unit()),
                new Vocabulary.Body("Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
                new Vocabulary.Body("Bộ Công an", "Bộ Công an"),
                new Vocabulary.Body("UBND " + other, null)));
    }

    private String date(int[] day) {
        return switch (random.nextInt(4)) {
            case 0 -> "%02d/%02d/%d".formatted(day[2], day[1], day[0]);
            case 1 -> "%d/%d/%d".formatted(day[2], day[1], day[0]);
            case 2 -> "%02d-%d-%d".formatted(day[2], day[1], day[0]);
            default -> "%d tháng %d năm %d".formatted(day[2], day[1], day[0]);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
