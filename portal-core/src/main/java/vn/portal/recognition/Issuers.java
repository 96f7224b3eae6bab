package vn.portal.recognition;

import vn.portal.model.Issuer;

/** Completes the names of bodies that a portal writes for its own readers, who know where they live. */
final class Issuers {
    private final String place;
    private final String level;
    private final String name;

    /** @param place the unit a portal speaks for ({@code thành phố Hội An}) */
    Issuers(String place) {
        this.place = place;
        this.level = Bodies.levelOf(place);
        this.name = Bodies.nameOf(place);
    }

    /** The body as written, and completed where it is of the portal's own unit or says itself of which. */
    Issuer resolve(Words words, Bodies.Found found) {
        var written = words.text().substring(words.start(found.first()), found.end());
        if (found.level() == null || found.named()) {
            return new Issuer(written, written);
        }
        if (!found.level().equals(level) || level.isEmpty()) {
            return new Issuer(written, null);
        }
        boolean committee = found.unitStart() == found.end();
        var head = words.text().substring(words.start(found.first()), found.unitStart());
        return new Issuer(written, committee ? written + " " + name : head + place);
    }
}
