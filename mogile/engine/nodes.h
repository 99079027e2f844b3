/*
 * Which storage nodes the tracker has, and whether a path that it gave leads to one of them.
 *
 * A path is a URL; a URL from a broken or hostile answer could lead anywhere. So only
 * http://ADDRESS:PORT/... is followed, and only where get_hosts names that address and port.
 */
#ifndef MOG_NODES_H
#define MOG_NODES_H

#include "mogile/engine/error.h"
#include "mogile/engine/reply.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MOG_NODE_SIZE = 64 };

/* "address:port" as it stands in a path. */
struct mog_node {
	char name[MOG_NODE_SIZE];
};

/* All zero: none known. */
struct mog_nodes {
	struct mog_node *list;
	size_t count;
};

void mog_nodes_free(struct mog_nodes *n);

/* Takes the answer to get_hosts in place of what was known. MOG_OK or MOG_NOMEM. */
enum mog_code mog_nodes_load(struct mog_nodes *n, const struct mog_reply *reply);

/* Is the URL one that may be asked at all? Copies its "address:port" to *node. */
bool mog_path_parse(const char *url, size_t len, struct mog_node *node);

bool mog_nodes_have(const struct mog_nodes *n, const struct mog_node *node);

#endif
