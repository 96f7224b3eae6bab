package vn.portal.batch.legacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a mirror are one page under several addresses: the fullest is taken, the others' addresses lead to it.
 *
 * <p>A function of the manifest: neither the order of files nor what was imported before plays a part. Addresses (where
 * the page lay, what it wants to be known by) bring pages together, and pages that came together are the same if they
 * share paragraphs that few other pages have: a canonical address that a whole site has in common merges nothing.
 */
final class SamePages {
    /** Paragraphs on more pages than this belong to the site. */
    private static final int FEW = 8;
    /** Or on more than this part of them. */
    private static final int PART = 50;

    private final Manifest manifest;
    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, Set<String>> addresses = new HashMap<>();
    private final List<Pair> alike = new ArrayList<>();
    private Set<Long> common = Set.of();
    private boolean known;

    SamePages(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Two pages that share paragraphs, and neither address. */
    record Pair(FrozenFile one, FrozenFile other) {}

    /** A page with what it may be recognised by. */
    private static final class Card {
        private final FrozenFile file;
        private final Glance glance;
        private final @Nullable String location;
        private final @Nullable String wanted;
        private final Set<String> keys = new TreeSet<>();
        private final Set<Long> paragraphs;
        private Card leader;

        Card(FrozenFile file, Glance glance) {
            this.file = file;
            this.glance = glance;
            this.location = location(file, glance);
            this.paragraphs = glance.hashes();
            this.leader = this;
            this.wanted = key(glance.canonical());
            add(key(location));
            add(wanted);
        }

        private static @Nullable String location(FrozenFile file, Glance glance) {
            return file.address() != null
                    ? file.address()
                    : Optional.ofNullable(glance.location())
                            .or(() -> SavedLocation.of(file.key()))
                            .orElse(null);
        }

        private @Nullable String key(@Nullable String address) {
            return address == null ? null : AddressKey.of(address, location);
        }

        private void add(@Nullable String key) {
            if (key != null) {
                keys.add(key);
            }
        }

        /** What tells that this is one place, whatever others it wants to be known by. */
        private String place() {
            var key = location == null ? null : AddressKey.of(location, null);
            return key == null ? file.key() : key;
        }
    }

    /** The key of the file that is taken instead of this one; empty where it is taken itself. */
    Optional<String> takenInstead(FrozenFile file) {
        look();
        return Optional.ofNullable(taken.get(file.key()));
    }

    /** Addresses of files that are not taken because this one is. */
    List<String> otherAddresses(FrozenFile file) {
        look();
        return List.copyOf(addresses.getOrDefault(file.key(), Set.of()));
    }

    /** Pages that may tell nearly the same, in the order of their keys. */
    List<Pair> alike() {
        look();
        return alike;
    }

    /** Hashes of paragraphs that belong to the site. */
    Set<Long> common() {
        look();
        return common;
    }

    private synchronized void look() {
        if (!known) {
            known = true;
            var cards = cards();
            common = common(cards);
            cards.forEach(card -> card.paragraphs.removeAll(common));
            var pages = new ArrayList<Card>();
            for (var group : groups(cards).values()) {
                pages.addAll(told(group));
            }
            pair(pages);
        }
    }

    private List<Card> cards() {
        var cards = new ArrayList<Card>();
        for (var file : manifest.files()) {
            if (file.glance() != null && file.problem() == null) {
                cards.add(new Card(file, file.glance()));
            }
        }
        return cards;
    }

    private static Set<Long> common(List<Card> cards) {
        var places = new HashMap<Long, Set<String>>();
        int most = Math.max(FEW, cards.size() / PART);
        for (var card : cards) {
            for (long hash : card.paragraphs) {
                var at = places.computeIfAbsent(hash, h -> new HashSet<>());
                if (at.size() <= most) {
                    at.add(card.place());
                }
            }
        }
        var common = new HashSet<Long>();
        places.forEach((hash, at) -> {
            if (at.size() > most) {
                common.add(hash);
            }
        });
        return common;
    }

    /** Pages that addresses bring together, by their leader. */
    private static Map<Card, List<Card>> groups(List<Card> cards) {
        var byKey = new HashMap<String, Card>();
        for (var card : cards) {
            for (var key : card.keys) {
                var other = byKey.putIfAbsent(key, card);
                if (other != null) {
                    join(other, card);
                }
            }
        }
        var groups = new LinkedHashMap<Card, List<Card>>();
        cards.forEach(card -> groups.computeIfAbsent(leader(card), leader -> new ArrayList<>())
                .add(card));
        return groups;
    }

    private static void join(Card one, Card other) {
        var first = leader(one);
        var second = leader(other);
        if (first != second) {
            second.leader = first;
        }
    }

    private static Card leader(Card card) {
        var at = card;
        while (at.leader != at) {
            at.leader = at.leader.leader;
            at = at.leader;
        }
        return at;
    }

    /** Which of a group are taken, the fullest first; the others are told to be the same as one of these. */
    private List<Card> told(List<Card> group) {
        var fullest = new ArrayList<>(group);
        fullest.sort(byFullness(group));
        var pages = new ArrayList<Card>();
        var byHash = new HashMap<Object, List<Card>>();
        for (var card : fullest) {
            var same = same(card, byHash);
            if (same == null) {
                pages.add(card);
                marks(card)
                        .forEach(mark -> byHash.computeIfAbsent(mark, m -> new ArrayList<>())
                                .add(card));
            } else {
                taken.put(card.file.key(), same.file.key());
                addresses
                        .computeIfAbsent(same.file.key(), key -> new LinkedHashSet<>())
                        .addAll(otherAddresses(card));
            }
        }
        return pages;
    }

    /** Of pages that are equally full, the one at the address that they want to be known by. */
    private static Comparator<Card> byFullness(List<Card> group) {
        var wanted = new HashSet<String>();
        group.forEach(card -> {
            if (card.wanted != null) {
                wanted.add(card.wanted);
            }
        });
        return Comparator.comparingInt((Card card) -> -card.glance.text())
                .thenComparing(card -> !wanted.contains(card.place()))
                .thenComparing(card -> card.file.key().length())
                .thenComparing(card -> card.file.key());
    }

    private static List<String> otherAddresses(Card card) {
        var addresses = new ArrayList<>(card.file.aliases());
        if (card.location != null) {
            addresses.add(card.location);
        }
        return addresses;
    }

    /** By what a page is found again; one that has no paragraphs of its own, by its title and place. */
    private static Set<? extends Object> marks(Card card) {
        return card.paragraphs.isEmpty() && !card.glance.title().isEmpty()
                ? Set.of(card.glance.title() + " " + card.place())
                : card.paragraphs;
    }

    private static @Nullable Card same(Card card, Map<Object, List<Card>> byHash) {
        var marks = marks(card);
        var shared = new LinkedHashMap<Card, Integer>();
        for (var mark : marks) {
            byHash.getOrDefault(mark, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() * 2
                        >= Math.min(marks.size(), marks(entry.getKey()).size()))
                .max(Map.Entry.<Card, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().file.key(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private void pair(List<Card> pages) {
        pages.sort(Comparator.comparing(card -> card.file.key()));
        var byHash = new HashMap<Object, List<Card>>();
        for (var card : pages) {
            var same = same(card, byHash);
            if (same != null && !card.paragraphs.isEmpty()) {
                alike.add(new Pair(Objects.requireNonNull(same).file, card.file));
            }
            card.paragraphs.forEach(
                    mark -> byHash.computeIfAbsent(mark, m -> new ArrayList<>()).add(card));
        }
    }
}
