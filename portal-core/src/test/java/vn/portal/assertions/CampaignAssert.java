package vn.portal.assertions;

import org.jspecify.annotations.Nullable;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignKind;

/** Assertions on a campaign. */
public final class CampaignAssert extends ContentAssert<CampaignAssert, Campaign> {

    CampaignAssert(@Nullable Campaign actual) {
        super(actual, CampaignAssert.class);
    }

    public CampaignAssert hasName(String name) {
        isNotNull();
        return same("name", actual.name(), name);
    }

    public CampaignAssert hasKind(CampaignKind kind) {
        isNotNull();
        return same("kind", actual.campaignKind(), kind);
    }

    /** @param period as an interval ({@code 2021/2025}) */
    public CampaignAssert hasPeriod(String period) {
        isNotNull();
        return same("period", actual.period() == null ? null : actual.period().toString(), period);
    }
}
