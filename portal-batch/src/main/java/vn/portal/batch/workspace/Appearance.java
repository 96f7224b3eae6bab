package vn.portal.batch.workspace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param snippet a piece of HTML that is put into every page as it is, such as a monitoring code; null for none
 */
public record Appearance(Footer footer, @Nullable String snippet) {
    public static final Appearance PLAIN = new Appearance(new Footer(null, null, null, null, null, null), null);

    /**
     * Who is behind the portal (Thông tư 32/2017/TT-BTTTT, Điều 16); each null where it is not told.
     *
     * @param body that runs the portal
     * @param responsible the person who answers for it, with the office
     */
    public record Footer(
            @Nullable String body,
            @Nullable String responsible,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String licence) {

        /** The keys of what the law asks for and the operator has not told. */
        public List<String> missing() {
            var missing = new ArrayList<String>();
            addMissing(missing, "body", body);
            addMissing(missing, "responsible", responsible);
            addMissing(missing, "address", address);
            addMissing(missing, "phone", phone);
            addMissing(missing, "email", email);
            return missing;
        }

        private static void addMissing(List<String> missing, String key, @Nullable String value) {
            if (value == null) {
                missing.add(key);
            }
        }
    }
}
