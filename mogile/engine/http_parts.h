/*
 * What http_connections.c, http_request.c, http_time.c and http_pool.c share; not for anybody else.
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

/* Done, and out of the list of those running. */
void mog_transfer_over(struct mog_transfer *t);

/* Something happens to it: libcurl waits for a socket, or there is something at that. NULL is
 * harmless. */
void mog_transfer_moves(struct mog_transfer *t);

/* Ends those for whom nothing was there when it was looked at, and whose time was over then. */
void mog_http_end_late(struct mog_http *s, int64_t looked_at);

#endif
