package vn.portal.json;

import java.math.BigDecimal;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ValueNode;

/** Numbers as they are written back: {@code 1E+5} is read as {@code 100000}, so that writing it changes nothing. */
final class PlainNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 1000;

    /** @throws StreamConstraintsException if the number is too long to be written out */
    @Override
    public ValueNode numberNode(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw new StreamConstraintsException("a number of more than " + MOST_DIGITS + " digits");
        }
        return value.scale() < 0 ? smallest(value) : super.numberNode(value);
    }

    private NumericNode smallest(BigDecimal value) {
        var whole = value.toBigIntegerExact();
        if (whole.bitLength() < Integer.SIZE) {
            return numberNode(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? numberNode(whole.longValue()) : (NumericNode) numberNode(whole);
    }
}
