/**
 * The mapping language: from the tables of an old system to entries, said in a file that an operator can write.
 *
 * <p>A content system that keeps its content in tables needs no program of its own, because they all differ in names
 * alone: which table, which key, which rows belong to it, which column is what, what its readers could see. Rows are
 * staged on disk and joined there, so that neither the order nor the size of a dump's tables matters.
 */
@NullMarked
package vn.portal.batch.legacy.mapping;

import org.jspecify.annotations.NullMarked;
