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
import vn.portal.model.Directive;
import vn.portal.model.Figure;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** The bytes of an item's pictures and files, from where a page was saved, or where its system kept them. */
final class SavedAssets {
    private final FrozenSource source;
    private final Origin origin;
    private final boolean isPage;
    private final List<Notice> notices = new ArrayList<>();

    private SavedAssets(FrozenSource source, Content content) {
        this.source = source;
        this.origin = content.provenance().origin();
        // an entry's key is no path
        this.isPage = source.manifest().segments().isEmpty();
    }

    /** The outcome with the bytes that are there; what is missing is named, never guessed. */
    static Outcome.Accepted attached(FrozenSource source, Outcome.Accepted accepted) throws IOException {
        var content = accepted.primary();
        var assets = new SavedAssets(source, content);
        if (content instanceof Article article) {
            content = article.with(assets.figures(article), assets.files(article.attachments()));
        } else if (content instanceof Directive directive) {
            content = directive.with(assets.files(directive.attachments()));
        }
        var notices = accepted.notices().plus(new Notices(assets.notices));
        return new Outcome.Accepted(content, accepted.findings(), notices);
    }

    private List<Figure> figures(Article article) throws IOException {
        var figures = new ArrayList<Figure>();
        for (var figure : article.figures()) {
            var asset = figure.asset() != null
                    ? figure.asset()
                    : asset(figure.address(), "figures[" + figures.size() + "].asset", true);
            figures.add(new Figure(
                    figure.address(), figure.alt(), figure.caption(), figure.credit(), figure.after(), asset));
        }
        return figures;
    }

    private List<Attachment> files(List<Attachment> named) throws IOException {
        var files = new ArrayList<Attachment>();
        for (var file : named) {
            var asset = asset(file.address(), "attachments[" + files.size() + "].asset", false);
            files.add(new Attachment(file.address(), file.name(), asset));
        }
        return files;
    }

    /** Whether an article's addresses still lead to the same bytes, or to none as they did. */
    static boolean areTheSame(FrozenSource source, Content content) {
        var assets = new SavedAssets(source, content);
        if (content instanceof Directive directive) {
            return assets.areTheSame(directive.attachments());
        }
        return !(content instanceof Article article)
                || article.figures().stream().allMatch(f -> assets.isSame(f.address(), f.asset()))
                        && assets.areTheSame(article.attachments());
    }

    private boolean areTheSame(List<Attachment> files) {
        return files.stream().allMatch(a -> isSame(a.address(), a.asset()));
    }

    private boolean isSame(@Nullable String address, @Nullable Asset asset) {
        if (address != null && OfficePictures.isInside(address)) {
            // as long as the file is the same, what stands in it is
            return true;
        }
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
        if (isPage) {
            return source.files().find(origin.key(), origin.address(), address);
        }
        var base = FileBase.of(source.settings());
        return base.isPresent()
                ? base.get().find(source, origin.address(), address)
                : UploadedFiles.find(source, origin.address(), address);
    }

    private Notice missing(String address, String path) {
        if (isPage && SavedFiles.leadsOutside(origin.key(), address)) {
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
