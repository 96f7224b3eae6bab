package vn.portal.batch.legacy.web;

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** The client without its cleverness. */
final class Clients {
    private static final int LONGEST_LINE = 1 << 14;
    private static final int MOST_HEADERS = 200;

    private Clients() {}

    static CloseableHttpClient client(WebSettings settings, CheckedHosts hosts) {
        var patience = Timeout.of(settings.patience());
        var builder = HttpClients.custom()
                .setConnectionManager(connections(hosts, patience))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setUserAgent(settings.agent())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching();
        var proxy = settings.proxy();
        if (proxy != null) {
            var host = new HttpHost(proxy.getScheme(), proxy.getHost(), proxy.getPort());
            builder.setProxy(host);
            var user = proxy.getUserInfo();
            if (user != null) {
                var credentials = new BasicCredentialsProvider();
                int colon = user.indexOf(':');
                credentials.setCredentials(
                        new AuthScope(host),
                        new UsernamePasswordCredentials(
                                colon < 0 ? user : user.substring(0, colon),
                                colon < 0
                                        ? new char[0]
                                        : user.substring(colon + 1).toCharArray()));
                builder.setDefaultCredentialsProvider(credentials);
            }
        }
        return builder.build();
    }

    private static HttpClientConnectionManager connections(CheckedHosts hosts, Timeout patience) {
        var lines = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(hosts)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(lines)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .build();
    }
}
