/*
 * What http_connections.c, http_request.c and http_pool.c share; not for anybody else.
 */
#ifndef MOG_HTTP_PARTS_H
#define MOG_HTTP_PARTS_H

#include "mogile/engine/http.h"

/* A handle, to be given back. NULL: out of memory. */
CURL *mog_http_take_easy(struct mog_http *s);
void mog_http_give_easy(struct mog_http *s, CURL *easy);

/* The node's number in s->nodes. False: out of memory. */
bool mog_http_know_node(struct mog_http *s, const struct mog_node *node, size_t *number);

/* libcurl is done with it. */
void mog_transfer_finished(struct mog_transfer *t, CURLcode result);

/* Ends it if it takes too long. */
void mog_transfer_check_time(struct mog_transfer *t, int64_t now);

#endif
