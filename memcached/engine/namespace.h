/*
 * OPT_NAMESPACE: names whose keys can all be dropped at once. A key belongs to each of the names
 * that are set.
 *
 * Each name has a version, a random one, which is an item of its own: its key is the prefix of the
 * pool, "PNS:" and the name. What stands before keys on the wire is made of the versions of all
 * names (a tag, and a colon), so with another version of one of them all keys are others. Versions
 * that are lost are made anew, and are never again what they were.
 *
 * The versions are asked for together with each batch, which goes out with those that were there
 * the last time, in the same round trip. If they have changed since, what came of the batch is
 * forgotten (it was about keys that nobody uses any more), and it is run again with those that
 * came. While a version cannot be had, because its server cannot be reached, every request ends
 * with that server's failure. Nobody stands in for that server, not even where others do for its
 * keys: two servers that both have a version of a name could bring back what was dropped.
 *
 * Knows batches; knows no protocol.
 */
#ifndef MC_NAMESPACE_H
#define MC_NAMESPACE_H

#include "memcached/engine/names.h"
#include "memcached/engine/request.h"

#include <stdbool.h>

struct mc_pool;

/* Runs the batch with the versions: see above. False: it has nothing to do with them, or they need
 * not be asked for, and mc_batch_run() is what is left to do. Only if pool->namespace is set. */
bool mc_namespace_run(struct mc_pool *pool, struct mc_batch *batch);

/* The same for a batch that will be asynchronous: asks for the versions before. False: they cannot
 * be had, and all its requests have ended. */
bool mc_namespace_settle(struct mc_pool *pool, struct mc_batch *batch);

/* The namespace as it was for the batch that was run last. */
void mc_namespace_mark(const struct mc_namespace *ns, struct mc_mark *mark);

/* The namespace as it is now: the versions are asked for. */
void mc_namespace_mark_now(struct mc_pool *pool, struct mc_mark *mark);

#endif
