/**
 * Where: the country's provinces, districts and communes with their codes, and the bodies that govern them, each in its
 * time.
 *
 * <p>A room of its own, because names alone tell neither places nor bodies apart: most are used several times, and many
 * were used again for something else when the units were merged on 1 July 2025. Recognition asks here who an issuer was
 * on the day of a document; hosts ask without any text.
 */
@NullMarked
package vn.portal.place;

import org.jspecify.annotations.NullMarked;
