package vn.portal.model;

/**
 * The validation group of rules whose breach is a warning: content is taken in, and its keeper is told.
 *
 * <p>Errors are constraints of the {@code Default} group, so that a host's plain {@code @Valid} refuses exactly what an
 * error refuses. What must hold before readers see a content is the part of this group that is called {@link Publishing}.
 */
public interface Warnings extends Publishing {}
