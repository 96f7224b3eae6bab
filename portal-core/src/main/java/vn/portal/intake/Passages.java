package vn.portal.intake;

import java.util.List;
import vn.portal.model.Body;
import vn.portal.model.Figure;
import vn.portal.recognition.Passage;

/** A body's blocks and its pictures' captions as texts in which something may be named. */
final class Passages {
    private Passages() {}

    static void add(List<Passage> passages, Body body) {
        var blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            passages.add(new Passage("body[" + i + "]", blocks.get(i)));
        }
    }

    static void add(List<Passage> passages, List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            var caption = figures.get(i).caption();
            if (caption != null) {
                passages.add(new Passage("figures[" + i + "].caption", caption));
            }
        }
    }
}
