package vn.portal.batch.publish;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first asked for, if it ever is. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private @Nullable T made;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        var known = made;
        if (known == null) {
            known = source.get();
            made = known;
        }
        return known;
    }
}
