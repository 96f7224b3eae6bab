package vn.portal.json;

import vn.portal.model.Content;
import vn.portal.notice.Notices;

/** What became of a JSON text: an ordinary value, never an exception. */
public sealed interface Reading {

    Notices notices();

    /**
     * The text holds a content, which may well be wrong and is still to be judged.
     *
     * @param notices what it holds besides, such as properties that the model does not know
     */
    record Read(Content content, Notices notices) implements Reading {}

    /**
     * The text holds no content.
     *
     * @param notices why; at least one error, with the path at which it lies
     */
    record Unreadable(Notices notices) implements Reading {}
}
