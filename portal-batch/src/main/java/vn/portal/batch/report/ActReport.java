package vn.portal.batch.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.ArchiveException;
import vn.portal.batch.store.Contents;
import vn.portal.batch.store.DatabaseArchive;
import vn.portal.batch.store.Erasures;
import vn.portal.batch.store.NoticeLog;
import vn.portal.batch.store.Purge;
import vn.portal.batch.store.Quarantine;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.workspace.Backup;
import vn.portal.batch.workspace.Messages;

/** What keepers' acts between nights say of themselves: a few lines each. */
public record ActReport(NoticeLog log, Messages messages) {

    private String line(String key, Object... arguments) {
        return messages.text(key, arguments) + "\n";
    }

    /** A night has to be brought to its end first. */
    public String unfinished(Run night) {
        return line("act.unfinished", night.id());
    }

    public String lost(List<Quarantine.Item> items) {
        return items.stream()
                .map(item -> line("act.lost", OneLine.of(item.source().name() + " " + item.key())))
                .collect(Collectors.joining());
    }

    public String nothingToReplay() {
        return line("quarantine.none");
    }

    public String replayed(Run run, List<SourceRun> sources) {
        var books = new SourceBooks(log, messages).lines(sources);
        return line("act.replayed", run.id()) + String.join("\n", books) + "\n";
    }

    public String noRun(long run) {
        return line("misuse.run", run);
    }

    /** What was erased is nowhere any more. */
    public String erasedForGood(long run) {
        return line("act.erased-for-good", run);
    }

    public String rolledBackAlready(long run, long by) {
        return line("act.rolled-back-already", run, by);
    }

    public String laterRuns(long run, List<Long> later) {
        return line("act.later-runs", run, later.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    public String rolledBack(long run, int contents) {
        return line("act.rolled-back", run, contents);
    }

    public String notShown(Contents.Line content) {
        return line("act.not-shown", content.id(), OneLine.of(content.headline()));
    }

    public String notRuled(Contents.Line content) {
        return line("act.not-ruled", content.id(), OneLine.of(content.headline()));
    }

    public String withdrawn(Contents.Line content) {
        return line("act.withdrawn", content.id(), OneLine.of(content.headline()));
    }

    public String givenBack(Contents.Line content) {
        return line("act.given-back", content.id(), OneLine.of(content.headline()));
    }

    /** Readers of the one are led to the other. */
    public String led(String from, Contents.Line target) {
        return line("act.led", OneLine.of(from), target.path());
    }

    public String ledAlready(String address) {
        return line("act.led-already", OneLine.of(address));
    }

    public String ledToItself(Contents.Line content) {
        return line("act.led-to-itself", content.id());
    }

    public String ledNoMore(String address) {
        return line("act.led-no-more", OneLine.of(address));
    }

    public String ledNowhere(String address) {
        return line("act.led-nowhere", OneLine.of(address));
    }

    /**
     * What was taken out of where.
     *
     * @param needed hashes of bytes that stay
     * @param reports how many of their files were removed
     * @param correction whether what a person had put right of it was removed
     */
    public String erased(Erasures.Doomed doomed, Set<String> needed, int reports, boolean correction) {
        var text = new StringBuilder();
        var what = doomed.content() == null
                ? doomed.items().get(0).key()
                : doomed.content().toString();
        text.append(line("act.erased", OneLine.of(what), doomed.items().size(), reports));
        needed.stream().sorted().forEach(hash -> text.append(line("act.still-needed", hash)));
        if (correction) {
            text.append(line("act.correction-removed"));
        }
        return text.append(line("act.source-keeps-it")).toString();
    }

    /** Above what a night in a copy of the workspace tells. */
    public String rehearsed() {
        return line("act.rehearsed");
    }

    public String purged(Purge.Purged purged) {
        return line("act.purged", purged.runs().size(), purged.jobs(), purged.notices());
    }

    /** Everything that is stored was written into a file. */
    public String packed(Path file, DatabaseArchive.Packed packed) {
        return line("archive.packed", file) + rows(packed);
    }

    /** Everything out of such a file is stored. */
    public String unpacked(Path file, DatabaseArchive.Packed packed) {
        return line("archive.unpacked", file) + rows(packed) + line("archive.folders-stay");
    }

    public String backedUp(Backup.Written backup, DatabaseArchive.Packed packed) {
        return line("backup.done", backup.backup())
                + line("backup.files", backup.copied(), backup.linked())
                + rows(packed);
    }

    private String rows(DatabaseArchive.Packed packed) {
        return line(
                "archive.rows",
                packed.of("run"),
                packed.of("content"),
                packed.of("edition"),
                packed.of("ledger"),
                packed.all());
    }

    /** Something is stored already; what came out of a file would mix with it. */
    public String notEmpty(List<String> tables) {
        return line("archive.not-empty", String.join(", ", tables));
    }

    public String notUnpacked(Path file, ArchiveException why) {
        var arguments = why.arguments().stream().map(OneLine::of).toArray();
        return line("archive.refused", file) + line("archive." + why.code(), arguments);
    }

    public String notCompacted(String why) {
        return line("act.not-compacted", OneLine.of(why));
    }

    /** None or too many have that name. */
    public String several(String name, List<Contents.Line> found) {
        return found.isEmpty()
                ? line("show.none", OneLine.of(name))
                : line("show.several", OneLine.of(name)) + ContentReport.several(found, messages);
    }

    /** Nothing was published. */
    public String later() {
        return line("act.later");
    }

    public String shown(String release, boolean switched, @Nullable String pinned) {
        if (pinned != null) {
            return line("status.pinned", pinned);
        }
        return switched ? line("status.release", release) : line("act.same", release);
    }
}
