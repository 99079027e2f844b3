/* What requests share: handles to use again, and how many requests each node has. */
#include "mogile/engine/http_parts.h"

#include <stdlib.h>
#include <strings.h>

enum { MAX_IDLE_EASY = 64 };

static size_t find_node(const struct mog_http *s, const struct mog_node *node)
{
	size_t i;

	for (i = 0; i < s->node_count; i++) {
		if (strcasecmp(s->nodes[i].node.name, node->name) == 0)
			break;
	}
	return i;
}

bool mog_http_has_room(
	const struct mog_http *s, const struct mog_node *node, const struct mog_http_options *o)
{
	size_t i = find_node(s, node);

	return i == s->node_count || s->nodes[i].active < o->node_connections;
}

bool mog_http_know_node(struct mog_http *s, const struct mog_node *node, size_t *number)
{
	size_t i = find_node(s, node);

	if (i == s->node_count) {
		struct mog_http_node *nodes = realloc(s->nodes, (i + 1) * sizeof(*nodes));

		if (!nodes)
			return false;
		s->nodes = nodes;
		nodes[i].node = *node;
		nodes[i].active = 0;
		s->node_count++;
	}
	*number = i;
	return true;
}

CURL *mog_http_take_easy(struct mog_http *s)
{
	if (s->idle_count > 0)
		return s->idle[--s->idle_count];
	return curl_easy_init();
}

void mog_http_give_easy(struct mog_http *s, CURL *easy)
{
	if (s->idle_count == s->idle_cap) {
		size_t cap = s->idle_cap ? 2 * s->idle_cap : 4;
		CURL **idle = cap > MAX_IDLE_EASY ? NULL : realloc(s->idle, cap * sizeof(*idle));

		if (!idle) {
			curl_easy_cleanup(easy);
			return;
		}
		s->idle = idle;
		s->idle_cap = cap;
	}
	s->idle[s->idle_count++] = easy;
}
