package vn.portal.batch.legacy;

import java.io.IOException;
import java.net.URI;
import vn.portal.batch.legacy.web.WebAddresses;
import vn.portal.batch.legacy.web.WebSettings;

/** What a source's options say of how servers are asked. */
final class WebOptions {
    private WebOptions() {}

    static WebSettings of(LiveSource source) throws IOException {
        var options = source.settings();
        var proxy = options.option("proxy");
        return WebSettings.of(options.option("user-agent").orElse("Portal"), source.limit())
                .withPrivate(
                        options.option("allow-private").filter("true"::equals).isPresent())
                .withProxy(proxy.isPresent() ? URI.create(proxy.get()) : null);
    }

    static URI address(String written) throws IOException {
        return WebAddresses.of(written)
                .orElseThrow(() -> new IOException("no address of the web: " + WebAddresses.shown(written)));
    }
}
