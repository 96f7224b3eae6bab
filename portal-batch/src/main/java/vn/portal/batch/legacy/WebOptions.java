package vn.portal.batch.legacy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import vn.portal.batch.legacy.web.SitePlan;
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

    /** Between two requests. */
    static Duration delay(SourceSettings settings) {
        return Duration.ofSeconds(number(settings, "delay", 2));
    }

    /** Of one night. */
    static SitePlan.Budget budget(SourceSettings settings) {
        return new SitePlan.Budget(
                number(settings, "budget.requests", 1000),
                number(settings, "budget.pages", Integer.MAX_VALUE),
                settings.option("budget.bytes").map(Long::parseLong).orElse(500L << 20),
                Duration.ofMinutes(number(settings, "budget.minutes", 60)));
    }

    static int number(SourceSettings settings, String option, int otherwise) {
        return settings.option(option).map(Integer::parseInt).orElse(otherwise);
    }

    static URI address(String written) throws IOException {
        return WebAddresses.of(written)
                .orElseThrow(() -> new IOException("no address of the web: " + WebAddresses.shown(written)));
    }
}
