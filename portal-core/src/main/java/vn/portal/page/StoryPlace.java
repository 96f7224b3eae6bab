package vn.portal.page;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.portal.page.TitleFinder.Title;

/**
 * Where on a page its story stands.
 *
 * @param element that holds it
 * @param pruning what in there is not the story
 * @param blocks of the story, in order, without the title
 * @param lead those of them that are its lead
 * @param closing those of them that close it with names
 * @param files those of them that list its files
 * @param marked whether a profile said so
 */
record StoryPlace(
        int element,
        Pruning pruning,
        Title title,
        List<Integer> blocks,
        List<Integer> lead,
        List<Integer> closing,
        List<Integer> files,
        boolean marked) {

    static StoryPlace find(Page page, SiteProfile profile) {
        var told = profile.first("body", page.document())
                .map(page.outline()::indexOf)
                .filter(e -> e >= 0)
                .map(page.outline()::blockElement);
        var titles = TitleFinder.of(page);
        int element = told.orElseGet(() -> StoryFinder.find(page, titles));
        var pruning = told.isPresent() ? Pruning.none(page, element) : Pruning.of(page, element);
        var all = pruning.kept(-1);
        var title = title(page, profile, titles, all);
        var below = isWithin(page, title.block(), all) ? pruning.kept(title.block()) : all;
        var above = LeadFinder.above(page, title.block(), first(page, below));
        var blocks = Stream.concat(above.stream(), below.stream()).toList();
        var lead = above.isEmpty() ? lead(page, profile, blocks) : above;
        var story = without(blocks, lead);
        int listing = Attachments.listing(page, story);
        var closing = Closing.find(page, story.subList(0, listing));
        var files = story.subList(listing, story.size());
        return new StoryPlace(element, pruning, title, blocks, lead, closing, files, told.isPresent());
    }

    /** The first block of the story; the page's last where there is none. */
    int first(Page page) {
        return first(page, blocks);
    }

    int last(Page page) {
        return blocks.isEmpty() ? first(page) : blocks.get(blocks.size() - 1);
    }

    /** The story's blocks without lead, closing names and files. */
    List<Integer> text() {
        return without(without(without(blocks, lead), closing), files);
    }

    private static List<Integer> without(List<Integer> blocks, List<Integer> some) {
        var others = new HashSet<>(some);
        return blocks.stream().filter(i -> !others.contains(i)).toList();
    }

    private static int first(Page page, List<Integer> blocks) {
        return blocks.isEmpty() ? Math.max(0, page.outline().blocks().size() - 1) : blocks.get(0);
    }

    private static Title title(Page page, SiteProfile profile, TitleFinder titles, List<Integer> blocks) {
        var told = profile.first("title", page.document());
        if (told.isPresent() && told.get().hasText()) {
            int element = page.outline().indexOf(told.get());
            int block = element < 0 ? -1 : page.outline().firstBlock(element);
            return new Title(Plain.of(told.get().text()), block, "profile");
        }
        return titles.find(first(page, blocks));
    }

    /** Whether the title stands among what was taken for story, with most of it below. */
    private static boolean isWithin(Page page, int title, List<Integer> blocks) {
        if (blocks.isEmpty() || title < blocks.get(0)) {
            return false;
        }
        double above = 0;
        double below = 0;
        for (int i : blocks) {
            double mass = page.area().ofBlock(i);
            above += i <= title ? mass : 0;
            below += i > title ? mass : 0;
        }
        return below > above;
    }

    private static List<Integer> lead(Page page, SiteProfile profile, List<Integer> blocks) {
        int told = profile.first("lead", page.document())
                .map(page.outline()::indexOf)
                .filter(e -> e >= 0)
                .map(e -> within(page, e, blocks))
                .orElse(0);
        if (told > 0) {
            return blocks.subList(0, told);
        }
        int captions = LeadFinder.captions(page, blocks);
        var story = blocks.subList(captions, blocks.size());
        return story.subList(0, LeadFinder.find(page, story));
    }

    private static int within(Page page, int element, List<Integer> blocks) {
        int i = 0;
        while (i < blocks.size()
                && page.outline().contains(element, page.block(blocks.get(i)).element())) {
            i++;
        }
        return i;
    }
}
