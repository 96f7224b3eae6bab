package vn.portal.batch.legacy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.Asset;
import vn.portal.model.Attachment;
import vn.portal.model.Content;
import vn.portal.model.Figure;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** The bytes of an article's pictures and files, from the folder that the page was saved into. */
final class SavedAssets {
    private final FrozenSource source;
    private final Origin origin;
    private final List<Notice> notices = new ArrayList<>();

    private SavedAssets(FrozenSource source, Origin origin) {
        this.source = source;
        this.origin = origin;
    }

    /** The outcome with the bytes that are there; what is missing is named, never guessed. */
    static Outcome.Accepted attached(FrozenSource source, Outcome.Accepted accepted) throws IOException {
        if (!(accepted.primary() instanceof Article article)) {
            return accepted;
        }
        var assets = new SavedAssets(source, article.provenance().origin());
        var figures = new ArrayList<Figure>();
        for (var figure : article.figures()) {
            var asset = assets.asset(figure.address(), "figures[" + figures.size() + "].asset", true);
            figures.add(new Figure(
                    figure.address(), figure.alt(), figure.caption(), figure.credit(), figure.after(), asset));
        }
        var files = new ArrayList<Attachment>();
        for (var file : article.attachments()) {
            var asset = assets.asset(file.address(), "attachments[" + files.size() + "].asset", false);
            files.add(new Attachment(file.address(), file.name(), asset));
        }
        var notices = accepted.notices().plus(new Notices(assets.notices));
        return new Outcome.Accepted(article.with(figures, files), accepted.findings(), notices);
    }

    /** Whether an article's addresses still lead to the same bytes, or to none as they did. */
    static boolean areTheSame(FrozenSource source, Content content) {
        if (!(content instanceof Article article)) {
            return true;
        }
        var assets = new SavedAssets(source, article.provenance().origin());
        return article.figures().stream().allMatch(f -> assets.isSame(f.address(), f.asset()))
                && article.attachments().stream().allMatch(a -> assets.isSame(a.address(), a.asset()));
    }

    private boolean isSame(@Nullable String address, @Nullable Asset asset) {
        var file = address == null ? Optional.<FrozenFile>empty() : find(address);
        if (asset == null) {
            // a file that was of no use before may be of use now
            return file.isEmpty();
        }
        return file.filter(f -> asset.sha256().equals(f.sha256())).isPresent();
    }

    private @Nullable Asset asset(@Nullable String address, String path, boolean picture) throws IOException {
        if (address == null) {
            return null;
        }
        var file = find(address);
        if (file.isEmpty()) {
            notices.add(missing(address, path));
            return null;
        }
        return asset(file.get(), address, path, picture);
    }

    private @Nullable Asset asset(FrozenFile file, String address, String path, boolean picture) throws IOException {
        var hash = file.sha256();
        if (hash == null) {
            notices.add(unusable(address, path, file, String.valueOf(file.problem())));
            return null;
        }
        try (var in = source.open(file)) {
            var type = MediaTypes.of(in, file.key());
            if (type.isEmpty() || picture && !type.get().startsWith("image/")) {
                notices.add(unusable(address, path, file, type.orElse("application/octet-stream")));
                return null;
            }
            return new Asset(hash, type.get(), file.size(), address);
        }
    }

    private Optional<FrozenFile> find(String address) {
        return source.files().find(origin.key(), origin.address(), address);
    }

    private Notice missing(String address, String path) {
        if (SavedFiles.leadsOutside(origin.key(), address)) {
            return Notice.warning("asset-outside", origin, path).with("address", address);
        }
        var host = WebAddress.of(address).host();
        var own = origin.address() == null
                ? null
                : WebAddress.of(origin.address()).host();
        return host == null || host.equals(own)
                ? Notice.warning("asset-missing", origin, path).with("address", address)
                : Notice.info("asset-elsewhere", origin, path).with("address", address);
    }

    private Notice unusable(String address, String path, FrozenFile file, String why) {
        return Notice.warning("asset-unusable", origin, path)
                .with("address", address)
                .with("file", file.key())
                .with("found", why);
    }
}
