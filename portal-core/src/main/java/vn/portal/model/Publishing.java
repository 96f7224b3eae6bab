package vn.portal.model;

/**
 * The validation group of rules that must hold before readers see a content; until then it may be stored.
 *
 * <p>A part of {@link Warnings}. A host that publishes validates {@code Default} and this one.
 */
public interface Publishing {}
