package vn.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The story's own title: what the page's title and its visible text agree on.
 *
 * <p>A page's {@code <title>} names section and site as well, and its {@code h1} is often the site's or the section's: so
 * a visible block near the story is believed whose whole text opens or closes what the page says of itself.
 */
final class TitleFinder {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[-–—|·•:»«›‹/~]+\\s+|\\s*[|»«›]\\s*|(?<=\\S):\\s+|\\s+::\\s+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;
    /** A page that says more of itself says it of others. */
    private static final int MOST_CLAIMS = 16;
    /** How far above the story a line may name it, and how long it is. */
    private static final int ABOVE = 6;

    private static final int SHORT = 15;
    private static final int LONG = 200;
    /** A title set in capitals once more is not the one that the head repeats letter by letter. */
    private static final double OTHER_CASE = 0.6;

    private final Page page;
    private final Outline outline;
    private final List<String> claims;
    /** The blocks that agree with a claim, in order. */
    private final List<Candidate> candidates;

    private TitleFinder(Page page) {
        this.page = page;
        this.outline = page.outline();
        this.claims = claims(page.head());
        this.candidates = candidates();
    }

    /** @param score how well it agrees, and how likely such a block is a title */
    private record Candidate(int block, double score) {}

    static TitleFinder of(Page page) {
        return new TitleFinder(page);
    }

    /** The block that the page's head calls its title, wherever the story stands; -1 where there is none. */
    int anchor() {
        return visible(outline.blocks().size());
    }

    /** @param firstBlock the story's first */
    Title find(int firstBlock) {
        int visible = original(visible(firstBlock), firstBlock);
        if (visible >= 0) {
            return new Title(page.block(visible).text(), visible, "visible, as the page's head says");
        }
        int heading = heading(outline, firstBlock);
        if (heading >= 0) {
            return new Title(page.block(heading).text(), heading, "heading");
        }
        int line = line(page, firstBlock);
        if (line >= 0) {
            return new Title(page.block(line).text(), line, "line above the story");
        }
        return new Title(
                claims.stream()
                        .findFirst()
                        .map(c -> withoutSite(c, page.head()))
                        .orElse(""),
                -1,
                "head");
    }

    /**
     * @param block where it stands; -1 where no reader sees it
     * @param from how it was found
     */
    record Title(String text, int block, String from) {}

    private static List<String> claims(Head head) {
        var claims = new ArrayList<String>();
        head.articles().flatMap(a -> a.first("headline", "name").stream()).forEach(claims::add);
        head.values("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
                .forEach(claims::add);
        claims.add(head.title());
        return claims.stream()
                .map(Plain::unescaped)
                .filter(c -> !c.isEmpty())
                .distinct()
                .limit(MOST_CLAIMS)
                .toList();
    }

    private List<Candidate> candidates() {
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < outline.blocks().size(); i++) {
            var block = outline.block(i);
            if (block.length() < SHORTEST || block.length() > LONGEST) {
                continue;
            }
            double agreement = 0;
            for (String claim : claims) {
                agreement = Math.max(agreement, agreement(claim, block.text()));
            }
            if (agreement > 0) {
                found.add(new Candidate(i, agreement * weight(block)));
            }
        }
        return found;
    }

    /** The block that a claim opens or closes with: the longest, of these the one nearest above the story. */
    private int visible(int firstBlock) {
        int best = -1;
        double bestScore = 0;
        for (var candidate : candidates) {
            double score = candidate.score * place(candidate.block, firstBlock);
            if (score > bestScore) {
                bestScore = score;
                best = candidate.block;
            }
        }
        return best;
    }

    /** The title itself, where the block is its repetition as the story's first line. */
    private int original(int found, int firstBlock) {
        if (found < 0 || found != firstBlock || outline.block(found).isHeading()) {
            return found;
        }
        var text = outline.block(found).text();
        return IntStream.iterate(found - 1, i -> i >= 0, i -> i - 1)
                .filter(i ->
                        outline.block(i).text().equals(text) && outline.block(i).linked() == 0)
                .findFirst()
                .orElse(found);
    }

    private static double agreement(String claim, String text) {
        int longer = claim.length() - text.length();
        if (longer == 0) {
            return claim.equals(text) ? 3 : claim.equalsIgnoreCase(text) ? 3 * OTHER_CASE : 0;
        }
        if (longer < 0) {
            return 0;
        }
        if (claim.regionMatches(true, 0, text, 0, text.length()) && separatorBehind(claim, text.length())) {
            return claim.startsWith(text) ? 2 : 2 * OTHER_CASE;
        }
        if (claim.regionMatches(true, longer, text, 0, text.length()) && separatorBefore(claim, longer)) {
            return claim.endsWith(text) ? 1 : OTHER_CASE;
        }
        return 0;
    }

    private static boolean separatorBehind(String claim, int at) {
        return SEPARATOR.matcher(claim).region(at, claim.length()).lookingAt();
    }

    private static boolean separatorBefore(String claim, int at) {
        var matcher = SEPARATOR.matcher(claim).region(Math.max(0, at - 6), at);
        while (matcher.find()) {
            if (matcher.end() == at) {
                return true;
            }
        }
        return false;
    }

    private static double place(int block, int firstBlock) {
        int distance = firstBlock - block;
        return distance >= 0 ? 1 + 1.0 / (1 + distance) : 0.3;
    }

    private static double weight(Block block) {
        double tag = switch (block.tag()) {
            case "h1" -> 1.5;
            case "h2", "h3" -> 1.3;
            case "li" -> 0.5;
            default -> 1;
        };
        return tag
                * (block.linkDensity() > 0.5 ? 0.4 : 1)
                * Math.min(1, block.text().length() / 15.0);
    }

    private static int heading(Outline outline, int firstBlock) {
        for (String level : List.of("h1", "h2")) {
            for (int i = Math.min(firstBlock, outline.blocks().size() - 1); i >= 0; i--) {
                if (outline.blocks().get(i).tag().equals(level)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The nearest line above the story that may name it, where a page has no headings: no sentence, date, name or menu. */
    private static int line(Page page, int firstBlock) {
        for (int i = firstBlock - 1; i >= Math.max(0, firstBlock - ABOVE); i--) {
            var block = page.block(i);
            var text = block.text();
            if (text.length() >= SHORT
                    && text.length() <= LONG
                    && block.linkDensity() < 0.3
                    && ".:;…".indexOf(text.charAt(text.length() - 1)) < 0
                    && !Noise.isCredit(text)
                    && !Furniture.isMenu(text)
                    && !Boilerplate.isImprint(text)) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutSite(String claim, Head head) {
        return head.first("og:site_name", "application-name")
                .filter(claim::endsWith)
                .map(site -> claim.substring(0, claim.length() - site.length()).replaceAll("[\\s\\-–—|·:»]+$", ""))
                .filter(c -> !c.isEmpty())
                .orElse(claim);
    }
}
