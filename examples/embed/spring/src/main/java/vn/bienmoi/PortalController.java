package vn.bienmoi;

import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.portal.feed.FeedFormats;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.json.ContentJson;
import vn.portal.model.Article;
import vn.portal.model.Content;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.validation.Judge;

/** Takes pages and articles in, and serves what became of them. */
@RestController
class PortalController {
    private final Intake intake;
    private final Judge judge;
    private final Town town;

    PortalController(Intake intake, Judge judge, Town town) {
        this.intake = intake;
        this.judge = judge;
        this.town = town;
    }

    /** A page of the old portal, as it is. */
    @PutMapping(path = "/pages/{key}", consumes = {"text/html", "text/plain"})
    ResponseEntity<?> takePage(
            @PathVariable String key,
            @RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] page,
            Locale locale) {
        var hints = new Hints(type.getType() + "/" + type.getSubtype(), type.getCharset(), null, "");
        var outcome = intake.take(Origin.of("old-portal", key), page, hints);
        if (outcome instanceof Outcome.Accepted accepted) {
            return ResponseEntity.created(town.publish(accepted.primary()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ContentJson.publicView(accepted.primary()));
        }
        return refused(outcome.notices(), locale);
    }

    /** An article of another system, by Spring's own mapper and validator: errors keep it out, warnings do not. */
    @PostMapping("/articles")
    ResponseEntity<Article> takeArticle(@Valid @RequestBody Article article) {
        return ResponseEntity.created(town.publish(article)).body(article);
    }

    @ExceptionHandler
    ResponseEntity<?> sayWhy(MethodArgumentNotValidException e, Locale locale) {
        var content = (Content) e.getBindingResult().getTarget();
        return refused(judge.judge(content, Origin.of("another-system", content.headline())), locale);
    }

    /** A problem (RFC 9457) with every notice in it. */
    private static ResponseEntity<?> refused(Notices notices, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(422), "The content is kept out.");
        problem.setProperty("notices", notices.map(notice -> told(notice, locale)));
        return ResponseEntity.of(problem).build();
    }

    private static Map<String, String> told(Notice notice, Locale locale) {
        var told = new LinkedHashMap<String, String>();
        told.put("severity", notice.severity().name());
        told.put("code", notice.code());
        told.put("path", notice.path());
        told.put("text", notice.text(locale));
        return told;
    }

    /** The feed; whoever has it already is told so (304), for Spring compares tags and dates. */
    @GetMapping("/rss.xml")
    ResponseEntity<byte[]> feed() throws IOException {
        var feed = town.feed(FeedFormats.named("rss"));
        var text = new ByteArrayOutputStream();
        feed.writeTo(text);
        return ResponseEntity.ok()
                .eTag(feed.tag())
                .header("Last-Modified", feed.lastModified())
                .contentType(MediaType.parseMediaType(feed.mediaType()))
                .body(text.toByteArray());
    }
}
