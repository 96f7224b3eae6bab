package vn.portal.json;

import org.jspecify.annotations.Nullable;
import vn.portal.model.Directive;
import vn.portal.model.Issuer;
import vn.portal.place.Place;
import vn.portal.place.Places;

/** Bodies that issue documents as things of schema.org, with the place that each is of as far as its code tells. */
final class LinkedBody {
    private LinkedBody() {}

    /** Who issued it; null where that is not known. */
    static @Nullable Thing of(Directive directive) {
        var issuer = directive.issuer();
        var name = issuer == null ? null : issuer.body() == null ? issuer.asWritten() : issuer.body();
        if (issuer == null || name == null || name.isBlank()) {
            return null;
        }
        boolean party = directive.number() != null && directive.number().party();
        var superior =
                directive.formalities() == null ? null : directive.formalities().superior();
        return Thing.of(party ? "Organization" : "GovernmentOrganization")
                .say("name", name)
                .say("identifier", issuer.code())
                .say("areaServed", place(issuer))
                .say(
                        "parentOrganization",
                        superior == null || superior.isBlank()
                                ? null
                                : Thing.of("Organization").say("name", superior));
    }

    /** The unit whose body it is; null for a body of the whole country, and where its code is not known. */
    static @Nullable Thing place(@Nullable Issuer issuer) {
        var code = issuer == null ? null : issuer.code();
        int colon = code == null ? -1 : code.indexOf(':');
        return colon < 0
                ? null
                : Places.ever()
                        .byKey(code.substring(colon + 1))
                        .map(LinkedBody::area)
                        .orElse(null);
    }

    private static Thing area(Place place) {
        var around = Places.ever().province(place).filter(province -> !province.equals(place));
        return Thing.of("AdministrativeArea")
                .say("name", place.fullName())
                .say("identifier", place.code())
                .say("containedInPlace", around.map(LinkedBody::area).orElse(null));
    }
}
