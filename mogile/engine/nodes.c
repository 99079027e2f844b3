#include "mogile/engine/nodes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void mog_nodes_free(struct mog_nodes *n)
{
	free(n->list);
	n->list = NULL;
	n->count = 0;
}

/* hostN_SUFFIX, or NULL where it is missing or empty. */
static const char *field(const struct mog_reply *reply, int64_t host, const char *suffix)
{
	const struct mog_pair *pair;
	char name[64];

	snprintf(name, sizeof(name), "host%lld_%s", (long long)host, suffix);
	pair = mog_reply_get(reply, name);
	return pair && pair->len > 0 ? pair->value : NULL;
}

static void add(struct mog_nodes *n, const char *address, const char *port)
{
	struct mog_node node;
	const char *format = address && strchr(address, ':') ? "[%s]:%s" : "%s:%s";
	int len;

	if (!address || !port)
		return;
	len = snprintf(node.name, sizeof(node.name), format, address, port);
	if (len > 0 && (size_t)len < sizeof(node.name))
		n->list[n->count++] = node;
}

enum mog_code mog_nodes_load(struct mog_nodes *n, const struct mog_reply *reply)
{
	int64_t hosts = 0;
	struct mog_nodes fresh = {NULL, 0};

	/* No answer has more hosts than fields. */
	if (!mog_reply_int(reply, "hosts", (int64_t)reply->count, &hosts))
		hosts = 0;
	fresh.list = calloc((size_t)hosts * 4 + 1, sizeof(*fresh.list));
	if (!fresh.list)
		return MOG_NOMEM;
	for (int64_t i = 1; i <= hosts; i++) {
		const char *address = field(reply, i, "hostip");
		const char *other = field(reply, i, "altip");
		const char *port = field(reply, i, "http_port");
		const char *get_port = field(reply, i, "http_get_port");

		add(&fresh, address, port);
		add(&fresh, address, get_port);
		add(&fresh, other, port);
		add(&fresh, other, get_port);
	}
	mog_nodes_free(n);
	*n = fresh;
	return MOG_OK;
}

bool mog_path_parse(const char *url, size_t len, struct mog_node *node)
{
	static const char scheme[] = "http://";
	const size_t skip = sizeof(scheme) - 1;
	const char *host = url + skip;
	const char *slash;
	size_t size;

	if (len <= skip || len > 2000 || strncasecmp(url, scheme, skip) != 0)
		return false;
	for (size_t i = 0; i < len; i++) {
		if (url[i] <= ' ' || url[i] > '~' || url[i] == '@' || url[i] == '\\' ||
			url[i] == '#' || url[i] == '?')
			return false;
	}
	slash = memchr(host, '/', len - skip);
	if (!slash)
		return false;
	size = (size_t)(slash - host);
	if (size == 0 || size >= sizeof(node->name))
		return false;
	memcpy(node->name, host, size);
	node->name[size] = '\0';
	if (!strrchr(node->name, ':') || node->name[size - 1] == ']') {
		if (size + 3 >= sizeof(node->name))
			return false;
		memcpy(node->name + size, ":80", 4);
	}
	return true;
}

bool mog_nodes_have(const struct mog_nodes *n, const struct mog_node *node)
{
	for (size_t i = 0; i < n->count; i++) {
		if (strcasecmp(n->list[i].name, node->name) == 0)
			return true;
	}
	return false;
}
