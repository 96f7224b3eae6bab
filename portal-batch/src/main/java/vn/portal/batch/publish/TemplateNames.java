package vn.portal.batch.publish;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.portal.batch.workspace.Appearance;

/** Which templates there are, and what a template can ask for. */
final class TemplateNames {
    /** What each page's template shows. */
    private static final Map<String, Class<?>> PAGES = Map.ofEntries(
            Map.entry("article", ArticlePage.class),
            Map.entry("campaign", CampaignPage.class),
            Map.entry("directive", DirectivePage.class),
            Map.entry("statistic", StatisticPage.class),
            Map.entry("year", TimelinePage.class),
            Map.entry("section", SectionPages.SectionPage.class),
            Map.entry("language", LanguagePages.LanguagePage.class),
            Map.entry("index", IndexPage.class),
            Map.entry("home", HomePage.class),
            Map.entry("feeds", FeedsPage.class),
            Map.entry("search", SearchPages.SearchPage.class),
            Map.entry("missing", Object.class),
            Map.entry("gone", Object.class));

    /** What stands in several of them, and sees whatever they see. */
    private static final List<String> PARTS =
            List.of("data", "file", "foot", "head", "line", "months", "report", "timeline", "ways", "withdrawn");

    /** What the engine itself knows in a list. */
    private static final Set<String> ENGINE = Set.of(".", "this", "-first", "-last", "-index");

    private TemplateNames() {}

    /** The files that an operator may have instead of ours. */
    static Set<String> files() {
        var files = new TreeSet<String>();
        templates().forEach(name -> files.add(name + Templates.ENDING));
        files.add(OwnTemplates.STYLE);
        return files;
    }

    static Set<String> templates() {
        var templates = new TreeSet<>(PAGES.keySet());
        templates.addAll(PARTS);
        return templates;
    }

    /** What that template can ask for. */
    static Set<String> of(String template) {
        var names = new TreeSet<String>();
        collect(Templates.Around.class, names, new HashSet<>());
        if (PAGES.containsKey(template)) {
            collect(PAGES.get(template), names, new HashSet<>());
        } else {
            PAGES.values().forEach(page -> collect(page, names, new HashSet<>()));
        }
        SiteWords.read("vi").keySet().forEach(text -> names.add("t." + text));
        return names;
    }

    static boolean isKnown(String name, Set<String> known) {
        if (name.startsWith("t.")) {
            return known.contains(name);
        }
        return ENGINE.contains(name) || List.of(name.split("\\.")).stream().allMatch(known::contains);
    }

    /** The names of what a view has, and of what the views in it have. */
    private static void collect(Type type, Set<String> names, Set<Type> seen) {
        if (type instanceof ParameterizedType list) {
            for (var argument : list.getActualTypeArguments()) {
                collect(argument, names, seen);
            }
        } else if (type instanceof Class<?> view && isView(view) && seen.add(view)) {
            for (var method : view.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                    names.add(method.getName());
                    collect(method.getGenericReturnType(), names, seen);
                }
            }
        }
    }

    private static boolean isView(Class<?> type) {
        return type.isRecord()
                && (type.getPackage().equals(TemplateNames.class.getPackage())
                        || type.getPackage().equals(Appearance.class.getPackage())
                        || type.getSimpleName().equals("PortalContext"));
    }
}
