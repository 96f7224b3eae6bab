package vn.portal.batch.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Correction;
import vn.portal.model.CampaignKind;
import vn.portal.model.ContentId;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Kind;

/** What people put right, content by content: the files {@code overrides/<id>.yaml} of a workspace. */
public final class Corrections {
    static final String FOLDER = "overrides";

    private static final String SUFFIX = ".yaml";
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final List<String> KEYS = List.of("by", "note", "kind", "set", "none", "remove", "add");
    private static final List<String> ADDED = List.of("text", "campaign", "name", "type", "number", "date", "issuer");

    private final SortedMap<String, Correction> byId = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Corrections() {}

    /** Reads a workspace's folder; one that is not there holds none. */
    static Corrections in(Path root) {
        var corrections = new Corrections();
        var folder = root.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(file -> !file.getFileName().toString().startsWith("."))
                        .sorted()
                        .forEach(corrections::read);
            } catch (IOException e) {
                var unreadable = new Problems(folder);
                unreadable.error(0, "unreadable", String.valueOf(e.getMessage()));
                corrections.problems.addAll(unreadable.list());
            }
        }
        return corrections;
    }

    /** What is wrong with the files, by file and line. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** What people say of a content; nothing where they say nothing. */
    public Correction of(ContentId id) {
        return byId.getOrDefault(id.toString(), Correction.NONE);
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The contents that people say something of. */
    public Set<ContentId> contents() {
        return byId.keySet().stream().map(ContentId::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** Another text for every other set of corrections. */
    public String version() {
        var all = byId.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue().version())
                .collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void read(Path file) {
        var found = new Problems(file);
        var name = file.getFileName().toString();
        var id = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
        if (IDS.matcher(id).matches()) {
            YamlText.read(file, found)
                    .map(yaml -> Section.root(yaml, found, FOLDER + "/" + name, KEYS))
                    .flatMap(root -> correction(root, found))
                    .ifPresent(correction -> byId.put(id, correction));
        } else {
            found.error(0, "override-name", name);
        }
        problems.addAll(found.list());
    }

    private static Optional<Correction> correction(Section root, Problems found) {
        var kind = root.optional("kind", ValueType.TEXT)
                .flatMap(text -> checked(root, "kind", text, kind(text), found))
                .orElse(null);
        var fields = new TreeMap<String, String>();
        var set = root.section("set", Correction.FIELDS.stream().sorted().toArray(String[]::new));
        for (var field : Correction.FIELDS) {
            set.optional(field, ValueType.TEXT)
                    .flatMap(text -> checked(set, field, text, Correction.fits(field, text) ? text : null, found))
                    .ifPresent(text -> fields.put(field, text));
        }
        for (var field : root.list("none", ValueType.TEXT)) {
            checked(
                            root,
                            "none",
                            field,
                            Correction.FIELDS.contains(field) && Correction.fits(field, "") ? field : null,
                            found)
                    .ifPresent(none -> fields.put(none, ""));
        }
        var removed = root.list("remove", ValueType.TEXT);
        var added = added(root, found);
        return found.hasErrors() ? Optional.empty() : Optional.of(new Correction(kind, fields, removed, added));
    }

    private static @Nullable Kind kind(String text) {
        return switch (text) {
            case "article" -> Kind.ARTICLE;
            case "directive" -> Kind.DIRECTIVE;
            default -> null;
        };
    }

    private static List<Correction.Added> added(Section root, Problems found) {
        var added = new ArrayList<Correction.Added>();
        if (root.has("add")) {
            for (var section : root.requiredList("add", ADDED.toArray(String[]::new))) {
                var text = section.required("text", ValueType.TEXT);
                (section.has("campaign") ? campaign(section, text, found) : document(section, text, found))
                        .ifPresent(added::add);
            }
        }
        return added;
    }

    private static Optional<Correction.Added> campaign(Section section, String text, Problems found) {
        var kind = section.optional("campaign", ValueType.TEXT)
                .flatMap(code -> checked(section, "campaign", code, campaignKind(code), found));
        var name = section.required("name", ValueType.TEXT);
        return kind.flatMap(
                it -> checked(section, "name", name, parsed(() -> new Correction.Campaign(text, it, name)), found));
    }

    private static @Nullable CampaignKind campaignKind(String code) {
        return Arrays.stream(CampaignKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Correction.Added> document(Section section, String text, Problems found) {
        var type = section.required("type", ValueType.TEXT);
        var number = section.optional("number", ValueType.TEXT)
                .flatMap(it -> checked(section, "number", it, parsed(() -> DocumentNumber.parse(it)), found))
                .orElse(null);
        LocalDate date = section.optional("date", ValueType.DATE).orElse(null);
        var issuer = section.optional("issuer", ValueType.TEXT).orElse(null);
        var known = Arrays.stream(DocumentType.values())
                .filter(it -> it.label().equals(type))
                .findFirst()
                .orElse(null);
        return text.isEmpty() || type.isEmpty()
                ? Optional.empty()
                : checked(section, "type", type, known, found)
                        .map(it -> new Correction.Document(text, it, number, date, issuer));
    }

    private static <T> @Nullable T parsed(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The value; told as wrong where it is none. */
    private static <T> Optional<T> checked(
            Section section, String key, String text, @Nullable T value, Problems found) {
        if (value == null) {
            found.error(section.line(key), "override-value", key, text);
        }
        return Optional.ofNullable(value);
    }
}
