/** Content edition by edition, the ledger of every source item, mentions, quarantine. */
@NullMarked
package vn.portal.batch.store;

import org.jspecify.annotations.NullMarked;
