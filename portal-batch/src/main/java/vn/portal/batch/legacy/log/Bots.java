package vn.portal.batch.legacy.log;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells programs from people by what they call themselves. */
final class Bots {
    private static final Pattern SIGNS = Pattern.compile(
            "bot\\b|bot[/_-]|spider|crawl|slurp|mediapartners|facebookexternalhit|bingpreview|curl/|wget/|python|java/|"
                    + "okhttp|go-http-client|libwww|httpclient|scrapy|headlesschrome|phantomjs|monitor|uptime|nagios|zabbix|"
                    + "check_http|feedfetcher|feedly|validator|scan|nikto|sqlmap|masscan|zgrab|archiver|httrack|apachebench|"
                    + "dalvik/|postman|axios|node-fetch|lighthouse|gptbot|semrush|ahrefs|yandex|baidu");
    private static final int REMEMBERED = 4096;

    /** Most lines come from few browsers. */
    private final Map<String, Boolean> known = new HashMap<>();

    /** Whether that is no browser that a person sits before; an empty name is one that a log does not tell. */
    boolean isBot(String agent) {
        var remembered = known.get(agent);
        if (remembered != null) {
            return remembered;
        }
        boolean bot = agent.equals("-")
                || SIGNS.matcher(agent.toLowerCase(Locale.ROOT)).find();
        if (known.size() < REMEMBERED) {
            known.put(agent, bot);
        }
        return bot;
    }
}
