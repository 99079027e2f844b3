#include "net/address.h"

#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

static enum net_code unix_address(
	const char *path, struct net_address **list, struct net_error *error)
{
	struct net_address *a;
	struct sockaddr_un *un;
	size_t len = strlen(path);

	if (len >= sizeof(un->sun_path))
		return net_error_set(error, NET_INVALID, 0,
			"the path of the unix socket is longer than %zu bytes: %s",
			sizeof(un->sun_path) - 1, path);
	a = calloc(1, sizeof(*a));
	if (!a)
		return net_error_set(error, NET_NOMEM, 0, "out of memory");
	un = (struct sockaddr_un *)&a->addr;
	un->sun_family = AF_UNIX;
	memcpy(un->sun_path, path, len + 1);
	a->len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len + 1);
	a->family = AF_UNIX;
	*list = a;
	return NET_OK;
}

enum net_code net_address_resolve(const char *host, uint16_t port, int socktype,
	struct net_address **list, struct net_error *error)
{
	struct addrinfo hints = {0};
	struct addrinfo *found = NULL;
	struct addrinfo *info;
	struct net_address **tail = list;
	char service[8];
	int failed;

	*list = NULL;
	if (host[0] == '/')
		return unix_address(host, list, error);

	hints.ai_family = AF_UNSPEC;
	hints.ai_socktype = socktype;
	snprintf(service, sizeof(service), "%u", (unsigned)port);
	failed = getaddrinfo(host, service, &hints, &found);
	if (failed)
		return net_error_set(
			error, NET_RESOLVE, 0, "cannot resolve %s: %s", host, gai_strerror(failed));

	for (info = found; info; info = info->ai_next) {
		struct net_address *a;

		if (info->ai_addrlen > sizeof(a->addr))
			continue;
		a = calloc(1, sizeof(*a));
		if (!a) {
			freeaddrinfo(found);
			net_address_free(*list);
			*list = NULL;
			return net_error_set(error, NET_NOMEM, 0, "out of memory");
		}
		memcpy(&a->addr, info->ai_addr, info->ai_addrlen);
		a->len = info->ai_addrlen;
		a->family = info->ai_family;
		*tail = a;
		tail = &a->next;
	}
	freeaddrinfo(found);
	return *list ? NET_OK : net_error_set(error, NET_RESOLVE, 0, "%s has no address", host);
}

void net_address_free(struct net_address *list)
{
	while (list) {
		struct net_address *next = list->next;

		free(list);
		list = next;
	}
}

static enum net_code parse_port(const char *text, size_t len, uint16_t *port)
{
	unsigned long value = 0;

	if (len == 0 || len > 5)
		return NET_INVALID;
	for (size_t i = 0; i < len; i++) {
		if (text[i] < '0' || text[i] > '9')
			return NET_INVALID;
		value = value * 10 + (unsigned long)(text[i] - '0');
	}
	if (value == 0 || value > 65535)
		return NET_INVALID;
	*port = (uint16_t)value;
	return NET_OK;
}

enum net_code net_address_parse(const char *text, size_t len, uint16_t default_port, char *host,
	size_t host_size, uint16_t *port)
{
	const char *name = text;
	size_t name_len = len;
	const char *colon = memchr(text, ':', len);

	*port = default_port;
	if (len > 0 && text[0] == '[') {
		const char *close = memchr(text, ']', len);
		size_t rest;

		if (!close)
			return NET_INVALID;
		name = text + 1;
		name_len = (size_t)(close - name);
		rest = len - name_len - 2;
		if (rest > 0 && (close[1] != ':' || parse_port(close + 2, rest - 1, port)))
			return NET_INVALID;
	} else if (len > 0 && text[0] != '/' && colon &&
		   !memchr(colon + 1, ':', len - (size_t)(colon + 1 - text))) {
		name_len = (size_t)(colon - text);
		if (parse_port(colon + 1, len - name_len - 1, port))
			return NET_INVALID;
	}
	if (name_len == 0 || name_len >= host_size || memchr(name, '\0', name_len))
		return NET_INVALID;
	memcpy(host, name, name_len);
	host[name_len] = '\0';
	return NET_OK;
}

char *net_address_name(const char *host, uint16_t port)
{
	size_t size = strlen(host) + sizeof("[]:65535");
	char *name = malloc(size);

	if (!name)
		return NULL;
	if (host[0] == '/')
		snprintf(name, size, "%s", host);
	else
		snprintf(name, size, strchr(host, ':') ? "[%s]:%u" : "%s:%u", host, (unsigned)port);
	return name;
}
