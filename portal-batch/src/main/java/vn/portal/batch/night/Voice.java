package vn.portal.batch.night;

/** Who hears what a {@link NightWatch} does, in the operator's language. */
public interface Voice {

    void say(String sentence);

    /** A night came to an end. */
    void ended(NightResult result);

    /** A night could not be run, or broke off. */
    void failed(Exception why);
}
