package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Measures decoding on office files in pre-Unicode fonts, read as raw strings, against their texts.
 *
 * <p>PDF is left out: its strings are compressed.
 */
class LegacyDocumentsCorpusTest {

    /** Letters with a mark in the texts' phrases that were found again, and how many have the right one. */
    private int marked;

    private int right;
    private int letters;
    private int lost;

    @Test
    void keepsDiacriticsOfLegacyDocuments() throws IOException {
        var documents = corpus("legacy-documents/documents");
        try (var files = Files.walk(documents)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                if (!name.endsWith(".pdf")) {
                    var text = name.substring(0, name.lastIndexOf('.')) + ".txt";
                    compare(decode(file), Files.readString(corpus("legacy-documents/text/" + text)));
                }
            }
        }

        assertThat(right / (double) marked)
                .as("%d of %d letters with marks", right, marked)
                .isGreaterThan(0.999);
        // forms with dotted lines are not found in raw strings, nor are texts that were garbled already
        assertThat(lost / (double) letters)
                .as("%d of %d letters lost", lost, letters)
                .isLessThan(0.02);
    }

    private static String decode(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        var runs = raw.startsWith("{\\rtf") ? RtfRuns.of(raw) : RawRuns.of(bytes);
        return Spelling.nfc(String.join("", LegacyText.restoreRuns(runs)));
    }

    private void compare(String decoded, String text) {
        var found = lettersOf(decoded);
        var foundFolded = folded(found);
        for (var phrase : Spelling.nfc(text).split("[\\n|\\t]|(?<=[.;:,]) ")) {
            var wanted = lettersOf(phrase);
            if (wanted.length() > 5) {
                letters += wanted.length();
                compare(found, foundFolded, wanted);
            }
        }
    }

    private void compare(String found, String foundFolded, String wanted) {
        var wantedFolded = folded(wanted);
        int at = found.indexOf(wanted);
        at = at < 0 ? foundFolded.indexOf(wantedFolded) : at;
        if (at < 0) {
            lost += wanted.length();
            return;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (wanted.charAt(i) != wantedFolded.charAt(i) || found.charAt(at + i) != foundFolded.charAt(at + i)) {
                marked++;
                right += wanted.charAt(i) == found.charAt(at + i) ? 1 : 0;
            }
        }
    }

    /** Small letters only, since the texts don't know which fonts drew capitals. */
    private static String lettersOf(String text) {
        var letters = new StringBuilder();
        text.chars().filter(Character::isLetter).map(Character::toLowerCase).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static String folded(String letters) {
        var folded = new StringBuilder();
        for (char c : letters.toCharArray()) {
            var letter = c < 0x80 ? "" + c : Folding.fold("" + c);
            folded.append(letter.length() == 1 ? letter : "?");
        }
        return folded.toString();
    }

    private static Path corpus(String path) {
        var corpus = System.getProperty("portal.corpus");
        assumeTrue(corpus != null && Files.exists(Path.of(corpus, path)), "no corpus beside the project");
        return Path.of(corpus, path);
    }
}
