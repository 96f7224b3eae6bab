package vn.portal.page;

/**
 * Something on a page that is not part of its story.
 *
 * @param what its text; for what has none, the element as {@code <name>} and what it pointed to
 */
public record Discarded(String what, Reason reason) {

    /** Why something is not part of the story. */
    public enum Reason {
        /** It stands outside of the story's place. */
        OUTSIDE,
        /** It stands in the story's place, but mainly leads elsewhere or calls itself something else. */
        FOREIGN,
        /** The same words once more. */
        REPEATED,
        /** Something that would run or load foreign content: a script, a frame, a plug-in. */
        ACTIVE,
        /** A form that sends what readers type. */
        FORM,
        /** An address that must not be followed: {@code javascript:} and its like. */
        UNSAFE_ADDRESS,
        /** A picture that no reader sees: it counts them. */
        TRACKER,
        /** A picture written into the page itself that is a stand-in, or may hold more than a picture. */
        EMBEDDED_PICTURE
    }
}
