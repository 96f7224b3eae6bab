package vn.portal.batch.legacy;

import vn.portal.intake.Entry;
import vn.portal.intake.Hints;

/** What an item's bytes are, once its format has looked at them: what the intake is asked to judge. */
public sealed interface Material {

    /** How the bytes are to be read. */
    Hints hints();

    /** A page as it was saved; its fields have yet to be found. */
    record Page(byte[] bytes, Hints hints) implements Material {}

    /**
     * An item whose fields its old system kept apart.
     *
     * @param bytes the item's own, from which the entry was made
     */
    record Fields(Entry entry, byte[] bytes, Hints hints) implements Material {}
}
