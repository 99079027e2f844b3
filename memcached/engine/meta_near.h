/*
 * What OPT_NEAR_CACHE (near.h) does to a get of the meta protocol: the request bears the CAS of the
 * payload that is kept (flag C), and the reply brings another payload, or says that it is the same.
 * The key of a request is looked for when it is encoded, for the server that it goes to: one that
 * goes to another server, or over another connection, is asked as that one needs it.
 */
#ifndef MC_META_NEAR_H
#define MC_META_NEAR_H

#include "memcached/engine/meta_parts.h"

#include <stdbool.h>

/* A get is encoded, with pool->near: sets req->near if it takes part, and req->number to the CAS
 * to compare with, or 0. */
void mc_meta_near_ask(struct mc_pool *pool, struct mc_server *s, struct mc_request *req);

/* Something else about the key is encoded: what is kept will not be what the server has. */
void mc_meta_near_written(struct mc_pool *pool, struct mc_server *s, const struct mc_request *req);

/* The value of a get that takes part has come, and is at bytes; all else about it is in *req. */
void mc_meta_near_keep(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req, const char *bytes);

/* The server has the same still: the value goes to the sink. What the request ends with; with
 * req->again that the server has to be asked again, without a CAS. */
mc_result mc_meta_near_unchanged(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, struct mc_request *req, const struct mc_meta_reply *reply);

#endif
