package vn.portal.text;

import java.nio.charset.Charset;
import java.nio.charset.spi.CharsetProvider;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes {@code Charset.forName("TCVN3")} work wherever this library is on the class path. */
public final class VietnameseCharsetProvider extends CharsetProvider {

    @Override
    public Iterator<Charset> charsets() {
        return VietnameseCharsets.all().iterator();
    }

    @Override
    public @Nullable Charset charsetForName(String name) {
        return Names.CHARSETS.get(name.toLowerCase(Locale.ROOT));
    }

    /** Made when first asked for: the JDK makes this provider for every unknown charset's name. */
    private static final class Names {
        private static final Map<String, Charset> CHARSETS = charsets();

        private static Map<String, Charset> charsets() {
            var charsets = new HashMap<String, Charset>();
            for (var charset : VietnameseCharsets.all()) {
                charsets.put(charset.name().toLowerCase(Locale.ROOT), charset);
                charset.aliases().forEach(alias -> charsets.put(alias.toLowerCase(Locale.ROOT), charset));
            }
            return Map.copyOf(charsets);
        }
    }
}
