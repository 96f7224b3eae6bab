package vn.portal.batch.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.portal.batch.store.Card;
import vn.portal.batch.store.Cards;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.Observation;

/**
 * What the pages of contents are made of, for a chunk of them at a time and without their texts.
 *
 * <p>A page shows its own edition, leads to what that mentions, tells of the directives that it reports, and says how often it was read; the page of what
 * is mentioned also shows who mentions it.
 */
record PageInputs(Cards cards) {

    Map<ContentId, Input> of(List<Card> chunk) {
        var inputs = new HashMap<ContentId, Input>();
        chunk.forEach(card -> inputs.put(card.id(), of(card)));
        addTargets(chunk, inputs);
        // a record's text tells all of its values
        cards.views(inputs.keySet()).forEach((id, views) -> inputs.get(id).and(views.toString()));
        var mentioned = chunk.stream()
                .filter(card -> card.kind() != Kind.ARTICLE)
                .map(Card::id)
                .toList();
        if (!mentioned.isEmpty()) {
            addMentioning(mentioned, inputs);
            addObservations(chunk, inputs);
        }
        return inputs;
    }

    /** What a content is, wherever it is shown. */
    static Input of(Card card) {
        return Input.of(card.kind().name())
                .and(card.id().toString())
                .and(card.path())
                .and(card.number())
                .and(card.state().name())
                .and(card.hash())
                .and(card.acceptedAt().toString())
                .and(card.sortAt() == null ? null : card.sortAt().toString());
    }

    private void addTargets(List<Card> chunk, Map<ContentId, Input> inputs) {
        var editions = chunk.stream().map(Card::edition).toList();
        var targets = cards.targets(editions);
        var links = cards.links(editions);
        for (var card : chunk) {
            links.getOrDefault(card.edition(), List.of()).forEach(inputs.get(card.id())::and);
            for (var target : targets.getOrDefault(card.edition(), List.of())) {
                add(target, inputs.get(card.id()));
            }
        }
    }

    private static void add(Cards.Target target, Input input) {
        input.and(target.id().toString()).and(target.type()).and(target.path()).and(target.month());
        if (target.type().equals("report")) {
            input.and(target.number()).and(target.hash());
        }
    }

    private void addMentioning(List<ContentId> mentioned, Map<ContentId, Input> inputs) {
        var naming = new HashMap<ContentId, Input.Unordered>();
        mentioned.forEach(id -> naming.put(id, new Input.Unordered()));
        cards.naming(mentioned, (id, card) -> naming.get(id).add(of(card)));
        cards.reports(
                mentioned,
                (id, by, card) -> naming.get(id).add(Input.of("report").and(of(card))));
        naming.forEach((id, all) -> inputs.get(id).and(all));
    }

    private void addObservations(List<Card> chunk, Map<ContentId, Input> inputs) {
        var statistics = chunk.stream()
                .filter(card -> card.kind() == Kind.STATISTIC)
                .map(Card::id)
                .toList();
        cards.observations(statistics).forEach((id, all) -> all.forEach(o -> add(o, inputs.get(id))));
    }

    private static void add(Observation o, Input input) {
        input.and(o.toString());
    }

    /** Whether lists show it. */
    static boolean isListed(Card card) {
        return card.state() == Edition.State.PUBLISHED;
    }
}
