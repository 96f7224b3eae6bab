package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an issued document (thể thức) says beside its number, its date and its subject.
 *
 * @param superior the body above the issuer, from the first line of the heading, as written; null where there is none
 * @param place where it was signed, as written; null where unknown
 * @param urgency null where it bears no such mark
 * @param secrecy null where it bears no such mark
 * @param authority for whom it was signed, as written ({@code TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH}); null where the signer
 *     signs for nobody else
 * @param authorities the same, as the prefixes say it, in order
 * @param recipients who gets it (Nơi nhận), as written, in order
 * @param annexes the headings of its annexes, as written, in order
 */
public record Formalities(
        @Nullable String superior,
        @Nullable String place,
        @Nullable Urgency urgency,
        @Nullable Secrecy secrecy,
        @Nullable String authority,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotNull(message = "{vn.portal.element-missing}") SigningAuthority> authorities,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotBlank(message = "{vn.portal.element-missing}") String> recipients,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotBlank(message = "{vn.portal.element-missing}") String> annexes) {
    private static final Formalities NONE =
            new Formalities(null, null, null, null, null, List.of(), List.of(), List.of());

    public Formalities {
        authorities = Copies.of(authorities);
        recipients = Copies.of(recipients);
        annexes = Copies.of(annexes);
    }

    /** These, or null where they say nothing at all. */
    public @Nullable Formalities orNull() {
        return equals(NONE) ? null : this;
    }
}
