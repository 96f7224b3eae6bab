package vn.portal.batch.legacy.office;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.portal.notice.Severity;
import vn.portal.text.Folding;
import vn.portal.text.Spelling;

/** Measures reading on office files in pre-Unicode fonts, against their texts, which lie beside the project. */
class OfficeCorpusTest {
    /** Letters with a mark in the phrases that were found again, and how many have the right one. */
    private int marked;

    private int right;
    private int letters;
    private int lost;

    @Test
    void keepsDiacriticsOfLegacyDocuments() throws IOException {
        var refused = new ArrayList<String>();
        try (var files = Files.walk(corpus("legacy-documents/documents"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                var read = OfficeText.read(name, Files.readAllBytes(file));
                if (read.remarks().stream().anyMatch(remark -> remark.severity() == Severity.ERROR)) {
                    refused.add(name + " " + read.remarks());
                }
                int before = lost;
                int rightBefore = marked - right;
                var text = name.substring(0, name.lastIndexOf('.')) + ".txt";
                compare(
                        read.blocks().stream().map(Block::text).collect(joining("\n")),
                        Files.readString(corpus("legacy-documents/text/" + text)));
                if (System.getProperty("portal.office.show") != null) {
                    System.out.println(name + " lost " + (lost - before) + " wrong " + (marked - right - rightBefore));
                }
            }
        }

        assertThat(refused).isEmpty();
        assertThat(right / (double) marked)
                .as("%d of %d letters with marks", right, marked)
                .isGreaterThan(0.999);
        // words that were struck out under tracked changes are not read; some texts were garbled already
        assertThat(lost / (double) letters)
                .as("%d of %d letters lost", lost, letters)
                .isLessThan(0.03);
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
            if (System.getProperty("portal.office.show") != null) {
                System.out.println("   lost " + wanted);
            }
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
