package vn.portal.page;

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
 * @param marked whether a profile said so
 */
record StoryPlace(
        int element,
        Pruning pruning,
        Title title,
        List<Integer> blocks,
        List<Integer> lead,
        List<Integer> closing,
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
        var closing = Closing.find(page, blocks.subList(lead.size(), blocks.size()));
        return new StoryPlace(element, pruning, title, blocks, lead, closing, told.isPresent());
    }

    /** The first block of the story; the page's last where there is none. */
    int first(Page page) {
        return first(page, blocks);
    }

    int last(Page page) {
        return blocks.isEmpty() ? first(page) : blocks.get(blocks.size() - 1);
    }

    /** The story's blocks without lead and closing names. */
    List<Integer> text() {
        return blocks.subList(lead.size(), blocks.size()).stream()
                .filter(i -> !closing.contains(i))
                .toList();
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
        return blocks.subList(0, told > 0 ? told : LeadFinder.find(page, blocks));
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
