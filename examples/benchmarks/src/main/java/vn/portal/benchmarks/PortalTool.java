package vn.portal.benchmarks;

/** Portal's own reading. */
final class PortalTool implements Tool {

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public Reading read(String html, String address) {
        throw new IllegalStateException("the page extractor is being built");
    }
}
