package vn.portal.model;

/** The JSON view of what only a content's keeper may see; whatever is not marked with it is public. */
public interface ForKeepers {}
