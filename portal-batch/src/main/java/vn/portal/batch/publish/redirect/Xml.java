package vn.portal.batch.publish.redirect;

import org.apache.commons.text.StringEscapeUtils;

/** Text in XML. */
final class Xml {
    private Xml() {}

    /** What stands between double quotes. */
    static String attribute(String text) {
        return StringEscapeUtils.escapeXml10(text);
    }
}
