package vn.portal.parity;

/**
 * In what an old item and what is published of it differ.
 *
 * @param side who alone has it
 * @param text the words or the address
 * @param line all of the line in which the words stand
 */
public record Difference(Field field, Side side, String text, String line) {

    /** Who has what the other one lacks. */
    public enum Side {
        OLD,
        NEW
    }

    Difference(Field field, Side side, String text) {
        this(field, side, text, text);
    }
}
