package vn.portal.batch.publish;

import java.util.HashMap;
import java.util.Map;

/** Where links from one page of an old portal to another one lead now. */
final class InnerLinks {
    private InnerLinks() {}

    /**
     * Both what moved and the pages that texts link to.
     *
     * @param moved where pictures and files lie now, by the addresses that they had
     * @param links paths of pages without extension, by the addresses as written
     * @param root the way to the site's root, or its address
     */
    static Map<String, String> with(Map<String, String> moved, Map<String, String> links, String root) {
        var all = new HashMap<String, String>();
        links.forEach((address, path) -> all.put(address, root + path + ".html"));
        all.putAll(moved);
        return all;
    }
}
