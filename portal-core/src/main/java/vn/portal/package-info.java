/**
 * The map of the house, in reading order.
 *
 * <ul>
 *   <li>{@link vn.portal.notice}: what is wrong with an item, said as data
 *   <li>{@link vn.portal.model}: what a portal publishes: articles, campaigns, directives, statistics
 *   <li>{@link vn.portal.text}: from bytes to composed Unicode; Vietnamese spelling, slugs, dates
 *   <li>{@link vn.portal.page}: what a reader would see on a page
 *   <li>{@link vn.portal.place}: the country's units and the bodies that govern them, each in its time
 *   <li>{@link vn.portal.recognition}: what that is, and where its parts are
 *   <li>{@link vn.portal.validation}: whether it is right
 *   <li>{@link vn.portal.intake}: all of it in one call: bytes in, outcome out
 *   <li>{@link vn.portal.parity}: whether what is published says what the old item said
 *   <li>{@link vn.portal.json} and {@link vn.portal.feed}: content for other machines
 * </ul>
 */
@NullMarked
package vn.portal;

import org.jspecify.annotations.NullMarked;
