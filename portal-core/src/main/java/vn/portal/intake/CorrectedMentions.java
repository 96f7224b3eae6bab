package vn.portal.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Span;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.recognition.DerivedKeys;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recogniser;

/** Puts right what texts were found to name: without what a person took out, with what they added. */
final class CorrectedMentions {
    private final Correction correction;
    private final Recogniser recogniser;
    private final Set<String> idle = new LinkedHashSet<>();

    CorrectedMentions(Correction correction, Recogniser recogniser) {
        this.correction = correction;
        this.recogniser = recogniser;
    }

    /** What the texts name, as it is right, in the order of its places. */
    List<Mention> of(List<Passage> passages, List<Mention> found) {
        if (correction.removed().isEmpty() && correction.added().isEmpty()) {
            return found;
        }
        var texts = new LinkedHashMap<String, String>();
        passages.forEach(passage -> texts.put(passage.field(), passage.text()));
        var mentions = new ArrayList<Mention>();
        idle.addAll(correction.removed());
        for (var mention : found) {
            var marked = mention.span().of(texts.getOrDefault(mention.span().field(), ""));
            if (correction.removed().contains(marked)) {
                idle.remove(marked);
            } else {
                mentions.add(mention);
            }
        }
        correction.added().forEach(added -> mentions.addAll(placed(added, texts)));
        var order = new ArrayList<>(texts.keySet());
        mentions.sort(Comparator.comparingInt(
                        (Mention m) -> order.indexOf(m.span().field()))
                .thenComparingInt(m -> m.span().start())
                .thenComparing(
                        Comparator.comparingInt((Mention m) -> m.span().end()).reversed()));
        return mentions;
    }

    /** None where the text does not stand in the content. */
    private List<Mention> placed(Correction.Added added, Map<String, String> texts) {
        for (var text : texts.entrySet()) {
            int start = text.getValue().indexOf(added.text());
            if (start >= 0) {
                return List.of(mention(added, text.getKey(), start));
            }
        }
        idle.add(added.text());
        return List.of();
    }

    private Mention mention(Correction.Added added, String field, int start) {
        var span = new Span(field, start, start + added.text().length());
        if (added instanceof Correction.Campaign campaign) {
            int name = start + campaign.text().indexOf(campaign.name());
            return new CampaignMention(
                    span,
                    new Span(field, name, name + campaign.name().length()),
                    campaign.kind(),
                    campaign.name(),
                    null,
                    null,
                    ContentId.derived(Kind.CAMPAIGN, DerivedKeys.campaign(campaign.kind(), campaign.name())));
        }
        var document = (Correction.Document) added;
        var when = document.date() == null ? null : When.day(document.date(), Corrected.FROM);
        var issuer = document.issuer() == null ? null : recogniser.issuer(document.issuer(), when);
        var key = DerivedKeys.document(document.type(), document.number(), when, issuer, null);
        return new Citation(
                span,
                span,
                document.type(),
                document.number(),
                when,
                document.issuer(),
                issuer == null ? null : issuer.code(),
                null,
                null,
                null,
                key == null ? null : ContentId.derived(Kind.DIRECTIVE, key));
    }

    /** What of the correction fits no text any more. */
    List<Notice> idle(Origin origin) {
        return idle.stream()
                .map(text ->
                        Notice.warning("correction-idle", origin, "mentions").with("text", text))
                .toList();
    }
}
