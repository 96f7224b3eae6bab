package vn.portal.batch.imports;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.FrozenEntry;
import vn.portal.batch.legacy.SourceSettings;

/** Notes what items show or link to, so that it can be fetched from where their system has it. */
final class WantedFiles implements EntryFormat.Sink {
    private final EntryFormat format;
    private final SourceSettings settings;
    private final EntryFormat.Sink next;
    private final Collection<URI> addresses;

    WantedFiles(EntryFormat format, SourceSettings settings, EntryFormat.Sink next, Collection<URI> addresses) {
        this.format = format;
        this.settings = settings;
        this.next = next;
        this.addresses = addresses;
    }

    @Override
    public void put(FrozenEntry entry) throws IOException {
        if (entry.isPublic()) {
            note(entry);
        }
        next.put(entry);
    }

    private void note(FrozenEntry entry) throws IOException {
        try {
            addresses.addAll(format.files(entry, settings));
        } catch (RuntimeException | StackOverflowError e) {
            // a fault of ours that the import tells of when it comes to the same item
            return;
        }
    }
}
