package vn.portal.batch.legacy.archive;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The one folder that holds all there is, as archiving programs make it of the folder they pack.
 *
 * <p>It is left out, so that packing a folder changes no item's name: where it has the archive's own name, or holds
 * nothing but folders of hosts. A host's own folder stays: it tells the address.
 */
final class Wrapper {
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9-]{1,63}\\.)+[a-z]{2,18}(?:[+_:]\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING =
            Pattern.compile("\\.(?:zip|wacz|tar|tgz|tar\\.gz)$", Pattern.CASE_INSENSITIVE);

    private Wrapper() {}

    /** @param archive the archive's file name */
    static List<ArchivedFile> off(List<ArchivedFile> files, String archive) {
        var folder = files.stream()
                .filter(file -> isInside(file.name()))
                .map(file -> step(file.name(), 0))
                .findFirst()
                .orElse("");
        if (folder.isEmpty() || HOST.matcher(folder).matches() || !isWrapper(files, folder, baseName(archive))) {
            return files;
        }
        return files.stream()
                .map(file -> isInside(file.name()) ? file.named(file.name().substring(folder.length() + 1)) : file)
                .toList();
    }

    private static boolean isWrapper(List<ArchivedFile> files, String folder, String archive) {
        Predicate<String> within = name -> name.startsWith(folder + "/");
        return files.stream().map(ArchivedFile::name).filter(Wrapper::isInside).allMatch(within)
                && (folder.toLowerCase(Locale.ROOT).equals(archive)
                        || files.stream()
                                .map(ArchivedFile::name)
                                .filter(Wrapper::isInside)
                                .allMatch(name -> HOST.matcher(step(name, 1)).matches()
                                        && name.indexOf('/', folder.length() + 1) > 0));
    }

    /** What leads outside, and what macOS puts beside, is in no folder. */
    private static boolean isInside(String name) {
        return !EntryName.leadsOutside(name) && !name.startsWith("__MACOSX/");
    }

    private static String step(String name, int number) {
        var steps = name.split("/", number + 2);
        return steps.length > number + 1 || number > 0 && steps.length > number ? steps[number] : "";
    }

    private static String baseName(String archive) {
        var name = archive.substring(archive.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return ENDING.matcher(name).replaceFirst("");
    }
}
