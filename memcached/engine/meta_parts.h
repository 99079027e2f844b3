/*
 * What the files of the meta protocol share: meta_encode.c makes commands, meta.c decodes replies.
 *
 * Each command bears an opaque token of four letters, which comes back with its reply. Of requests
 * that follow each other the first is answered in any case, the others only if there is something
 * to say (flag q); "mn" closes them, and its answer "MN" means that what had no reply got the
 * silent result: a get missed, a write was done. Errors bear no token. What is not about items
 * (statistics, versions, passwords) goes as in the text protocol, over the same connection.
 */
#ifndef MC_META_PARTS_H
#define MC_META_PARTS_H

#include "memcached/engine/pool.h"
#include "memcached/engine/protocol.h"
#include "memcached/engine/server.h"

#include <stdbool.h>
#include <string.h>

/* The oldest version that this was tested with; 1.6.9 takes the length of a value in another
 * way. */
enum { MC_META_OLDEST = 1 << 20 | 6 << 10 | 18 };

/* mc_protocol.encode. */
mc_result mc_meta_encode(struct mc_pool *pool, struct mc_server *s, struct mc_request *req);

/* mc_protocol.encode_gets. */
size_t mc_meta_encode_gets(struct mc_pool *pool, struct mc_server *s, struct mc_request *first);

/* What stands in a reply's line. */
struct mc_meta_reply {
	uint64_t bytes; /* of the value, behind VA */
	uint64_t flags;
	uint64_t cas;
	struct mc_details details;
	uint32_t opaque; /* 0: it has none */
};

/* The flags at at, up to end. Those that were not asked for say nothing to us. False: a token is
 * none of its kind. */
bool mc_meta_take_flags(struct mc_meta_reply *reply, const char *at, const char *end);

/* Does the operation go as in the text protocol? */
static inline bool mc_meta_is_text(const struct mc_server *s, const struct mc_request *req)
{
	return req->op >= MC_FLUSH && req != &s->barrier;
}

#endif
