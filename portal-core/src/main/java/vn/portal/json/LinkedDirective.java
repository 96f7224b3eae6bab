package vn.portal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Assignment;
import vn.portal.model.Citation;
import vn.portal.model.Directive;
import vn.portal.model.Formalities;
import vn.portal.model.LegalForce;
import vn.portal.model.Relation;
import vn.portal.model.RelationKind;
import vn.portal.model.Urgency;

/**
 * A directive as a thing of schema.org: a document as {@code Legislation}, an order that only a story tells as
 * {@code CreativeWork}, which nobody can cite.
 *
 * @param force whether it is in force on the day that is asked of; null where nobody asks
 */
record LinkedDirective(
        LinkedContent around, Directive directive, @Nullable LegalForce force) {
    /** Lines of recipients that name nobody: {@code Như Điều 2}, {@code Lưu: VT}. */
    private static final Pattern NOBODY = Pattern.compile("(?iU)\\W*(?:như|lưu)\\b.*", Pattern.DOTALL);

    Thing issued() {
        var form = directive.formalities();
        var thing = around.work("Legislation", directive)
                .say("name", directive.subject())
                .say("legislationIdentifier", LinkedContent.text(directive.number()))
                .say(
                        "legislationType",
                        directive.type() == null ? null : directive.type().label())
                .say("legislationDate", LinkedContent.at(directive.date()))
                .say("legislationDateOfApplicability", LinkedContent.at(directive.effective()))
                .say("expires", LinkedContent.at(directive.expires()))
                .say("legislationLegalForce", status(force))
                .say("legislationPassedBy", LinkedBody.of(directive))
                .say("legislationJurisdiction", LinkedBody.place(directive.issuer()))
                .say("legislationResponsible", signer())
                .say("locationCreated", form == null ? null : LinkedContent.named("Place", form.place()))
                .sayTexts(
                        "keywords", form == null || form.urgency() == null ? List.of() : List.of(label(form.urgency())))
                .say("audience", audience(form))
                .say("about", tasks());
        for (var kind : RelationKind.values()) {
            thing.say(property(kind), related(property(kind)));
        }
        return thing.say("hasPart", annexes(form))
                .say("encoding", around.files(directive.attachments()))
                .say("citation", LinkedContent.documents(directive.mentions()));
    }

    Thing reported() {
        return around.work("CreativeWork", directive)
                .say("name", directive.headline())
                .say("text", directive.demand())
                .say("dateCreated", LinkedContent.at(directive.date()))
                .say("author", LinkedBody.of(directive))
                .say("isBasedOn", LinkedContent.named("CreativeWork", directive.basis()))
                .say("audience", audience(directive.formalities()))
                .say("about", tasks());
    }

    private static @Nullable String status(@Nullable LegalForce force) {
        return force == null
                ? null
                : switch (force) {
                    case UNKNOWN -> null;
                    case IN_FORCE -> "https://schema.org/InForce";
                    case PARTLY -> "https://schema.org/PartiallyInForce";
                    case NOT_YET, EXPIRED -> "https://schema.org/NotInForce";
                };
    }

    private @Nullable Thing signer() {
        var signer = LinkedContent.named("Person", directive.signer());
        return signer == null ? null : signer.say("jobTitle", directive.position());
    }

    /** As it is stamped on documents; schema.org has no word for it. */
    private static String label(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> "Khẩn";
            case VERY_URGENT -> "Thượng khẩn";
            case EXPRESS -> "Hỏa tốc";
        };
    }

    /** Whom it is for: those it instructs, then those who get it. */
    private List<Thing> audience(@Nullable Formalities form) {
        var recipients = form == null ? List.<String>of() : form.recipients();
        return Stream.concat(directive.addressees().stream(), recipients.stream())
                .filter(name -> name != null && !NOBODY.matcher(name).matches())
                .distinct()
                .map(name -> LinkedContent.named("Audience", name))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is to be done: actions that nobody has done yet. */
    private List<Thing> tasks() {
        return LinkedContent.some(directive.assignments())
                .map(LinkedDirective::task)
                .toList();
    }

    private static Thing task(Assignment assignment) {
        var deadline = assignment.deadline();
        return Thing.of("Action")
                .say("name", assignment.task())
                .say("agent", organizations(assignment.assignees()))
                .say("participant", organizations(assignment.partners()))
                .say("description", deadline == null ? null : deadline.asWritten())
                .say("endTime", deadline == null ? null : LinkedContent.at(deadline.by()))
                .say("actionStatus", "https://schema.org/PotentialActionStatus");
    }

    private static List<Thing> organizations(List<String> names) {
        return names.stream()
                .map(name -> LinkedContent.named("Organization", name))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Several kinds of relation may be one to schema.org, which knows replacing and prolonging as changing. */
    private static String property(RelationKind kind) {
        return switch (kind) {
            case AMENDS -> "legislationAmends";
            case REPEALS -> "legislationRepeals";
            case REPLACES, EXTENDS -> "legislationChanges";
            case CORRECTS -> "legislationCorrects";
            case GUIDES -> "legislationEnsuresImplementationOf";
            case BASED_ON -> "isBasedOn";
            case ISSUED_WITH -> "isPartOf";
        };
    }

    private List<Thing> related(String property) {
        return LinkedContent.some(directive.relations())
                .filter(relation ->
                        relation.kind() != null && property(relation.kind()).equals(property))
                .flatMap(relation -> cited(relation).stream())
                .distinct()
                .toList();
    }

    /** The document that a relation means, or the part of it. */
    private List<Thing> cited(Relation relation) {
        return LinkedContent.some(directive.mentions())
                .filter(mention -> mention instanceof Citation && Objects.equals(mention.nameSpan(), relation.cited()))
                .limit(1)
                .map(mention -> LinkedContent.document((Citation) mention))
                .map(document -> relation.part() == null
                        ? document
                        : Thing.of("Legislation").say("name", relation.part()).say("isPartOf", document))
                .toList();
    }

    private static List<Thing> annexes(@Nullable Formalities form) {
        var annexes = new ArrayList<Thing>();
        if (form != null) {
            form.annexes().forEach(heading -> {
                var annex = LinkedContent.named("CreativeWork", heading);
                if (annex != null) {
                    annexes.add(annex);
                }
            });
        }
        return annexes;
    }
}
