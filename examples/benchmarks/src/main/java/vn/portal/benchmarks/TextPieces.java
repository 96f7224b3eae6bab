package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.text.Syllables;

/** Texts in Unicode, cut at spaces into pieces of as many syllables as are asked for. */
record TextPieces(List<String> texts) {
    /** How many words must have a letter that English has not, so that a piece is Vietnamese. */
    private static final double LEAST_MARKED = 0.2;

    private static final double LEAST_SYLLABLES = 0.6;

    /** The texts of files, and of every string in files that end in {@code .json}. */
    static TextPieces in(List<Path> paths) throws IOException {
        var texts = new ArrayList<String>();
        for (var path : paths) {
            try (var files = Files.walk(path)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    addFile(file, texts);
                }
            }
        }
        return new TextPieces(texts);
    }

    private static void addFile(Path file, List<String> texts) throws IOException {
        if (file.toString().endsWith(".json")) {
            addStrings(JsonMapper.shared().readTree(file), texts);
        } else {
            texts.add(composed(Files.readString(file)));
        }
    }

    private static void addStrings(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(composed(node.asString()));
        }
        node.forEach(child -> addStrings(child, texts));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Form.NFC);
    }

    /** At most that many pieces of Vietnamese, evenly from all texts. */
    List<String> ofSyllables(int syllables, int most) {
        var pieces = new ArrayList<String>();
        for (var text : texts) {
            cut(text, syllables, pieces);
        }
        pieces.removeIf(piece -> !isVietnamese(piece));
        if (pieces.size() <= most) {
            return pieces;
        }
        var chosen = new ArrayList<String>();
        for (int i = 0; i < most; i++) {
            chosen.add(pieces.get((int) ((long) i * pieces.size() / most)));
        }
        return chosen;
    }

    private static void cut(String text, int syllables, List<String> pieces) {
        var piece = new StringBuilder();
        int count = 0;
        for (var word : text.strip().split("\\s+")) {
            piece.append(piece.isEmpty() ? "" : " ").append(word);
            count += word.chars().anyMatch(Character::isLetter) ? 1 : 0;
            if (count == syllables) {
                pieces.add(piece.toString());
                piece.setLength(0);
                count = 0;
            }
        }
    }

    private static boolean isVietnamese(String piece) {
        int words = 0;
        int marked = 0;
        int valid = 0;
        for (var word : piece.split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                words++;
                marked += word.chars().anyMatch(c -> c > 0x7F) ? 1 : 0;
                valid += Syllables.isValid(word) ? 1 : 0;
            }
        }
        return marked >= LEAST_MARKED * words && valid >= LEAST_SYLLABLES * words;
    }
}
