package vn.portal.batch.publish.redirect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.OldAddresses.Clash;
import vn.portal.model.ContentId;

/**
 * What a web server shall answer to old addresses.
 *
 * <pre>{@code
 * var redirects = new Redirects(path -> release.holds(path));
 * redirects.add("http://www.cu.example/index.php?nv=news&op=a-1", id, "/articles/2024-02/a-1.html");
 * for (var file : redirects.files("https://songmai.example")) {
 *     file.writeTo(out);
 * }
 * }</pre>
 *
 * <p>All addresses are held at once, some 500 bytes each: what tells those of one path apart shows only among all of
 * them, and the old portals that kept everything under one path are the many.
 */
public final class Redirects {
    private static final int MOST_CLASHES = 1000;

    private static final SortedMap<String, String> NOTHING = Collections.emptySortedMap();

    private final Predicate<String> taken;
    private final List<Place> places = new ArrayList<>();
    private final HashMap<String, String> words = new HashMap<>();
    private final List<Clash> clashes = new ArrayList<>();

    /** @param taken whether the site has a file or a folder at a path ({@code articles/2024-02}) */
    public Redirects(Predicate<String> taken) {
        this.taken = taken;
    }

    /**
     * Adds an address; what is none is passed over. Where two contents have the same, the one that was added first keeps
     * it.
     *
     * @param to path of the content's page from the site's root, with its first slash; null where it is gone for good
     */
    public void add(String address, ContentId content, @Nullable String to) {
        OldAddress.of(address).stream()
                .flatMap(OldAddress::spellings)
                .map(this::sharing)
                .filter(from -> !from.query().isEmpty() || isFree(from))
                .forEach(from -> places.add(place(from, content, to)));
    }

    private Place place(OldAddress from, ContentId content, @Nullable String to) {
        return new Place(from, shared(OldAddress.folded(from.path())), content, to == null ? Rule.GONE : to);
    }

    /** The same words stand in nearly all addresses of a portal. */
    private OldAddress sharing(OldAddress from) {
        if (from.query().isEmpty()) {
            return new OldAddress(shared(from.path()), NOTHING);
        }
        var query = new TreeMap<String, String>();
        from.query().forEach((name, value) -> query.put(shared(name), shared(value)));
        return new OldAddress(shared(from.path()), query);
    }

    private String shared(String word) {
        return words.computeIfAbsent(word, w -> w);
    }

    /** The site's own pages are where they are, with capitals and without. */
    private boolean isFree(OldAddress from) {
        var path = OldAddress.folded(from.path()).substring(1);
        return !path.isEmpty() && !taken.test(path);
    }

    /** How many files of rules there are does not depend on what there is to tell. */
    public List<RedirectFile> files(String base) {
        var rules = rules();
        return List.of(
                new RedirectTable(rules, base),
                new NginxMap(rules, base),
                new ApacheRules(rules, base),
                new ApacheForms(rules),
                new ApacheMap(rules),
                new IisRules(rules, base),
                new IisMaps(rules),
                new UnderscoreRedirects(rules));
    }

    /** One old address, two contents; no more than a thousand. */
    public List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    /** In the order of their paths; among those of one path the one that asks for nothing comes last. */
    List<Rule> rules() {
        words.clear();
        clashes.clear();
        places.sort(Comparator.comparing(Place::folded)); // stable: first come stays first
        var rules = new ArrayList<Rule>();
        for (int from = 0, end; from < places.size(); from = end) {
            var path = places.get(from).folded();
            end = from;
            while (end < places.size() && places.get(end).folded().equals(path)) {
                end++;
            }
            addRules(places.subList(from, end), rules);
        }
        return rules;
    }

    private void addRules(List<Place> places, List<Rule> rules) {
        var apart = withoutClashes(places);
        var form = Distinction.among(apart);
        var known = new HashMap<String, Rule>();
        for (var place : apart) {
            var values = form.names().stream().map(place.from()::value).toList();
            var rule = new Rule(form, place.from().path(), values, place.to());
            known.putIfAbsent(OldAddress.folded(rule.key()), rule);
        }
        known.entrySet().stream()
                .filter(entry -> !entry.getValue().asksNothing()
                        || leadsOn(entry.getValue(), apart.get(0).from()))
                .sorted(Comparator.comparing((Map.Entry<String, Rule> entry) ->
                                entry.getValue().asksNothing())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> rules.add(entry.getValue()));
    }

    private boolean leadsOn(Rule rule, OldAddress from) {
        return isFree(from) && !OldAddress.folded(from.path()).equals(rule.to());
    }

    /** Those that ask for the same as one before them are left out. */
    private List<Place> withoutClashes(List<Place> places) {
        var apart = new LinkedHashSet<Place>();
        var first = new HashMap<String, Place>();
        for (var place : places) {
            var key = OldAddress.folded(place.from().query().toString());
            var winner = first.putIfAbsent(key, place);
            if (winner == null || winner.content().equals(place.content())) {
                apart.add(place);
            } else if (!place.to().equals(Rule.GONE) && clashes.size() < MOST_CLASHES) {
                clashes.add(new Clash(place.from().shown(), winner.content(), place.content()));
            }
        }
        return List.copyOf(apart);
    }
}
