/*
 * Names and addresses of servers: host names, IPv4, IPv6, paths of unix sockets.
 */
#ifndef NET_ADDRESS_H
#define NET_ADDRESS_H

#include "net/error.h"

#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

/* One address to try; a list in the order in which to try them. */
struct net_address {
	struct net_address *next;
	struct sockaddr_storage addr;
	socklen_t len;
	int family;
};

/*
 * Every address of the host. A host that begins with '/' is a unix socket's path, port is ignored.
 * socktype is SOCK_STREAM or SOCK_DGRAM. May block as long as the system's resolver does.
 * On success *list is for the caller to free with net_address_free; else *error is set
 * (NET_RESOLVE, NET_INVALID, NET_NOMEM) and *list is NULL.
 */
enum net_code net_address_resolve(const char *host, uint16_t port, int socktype,
	struct net_address **list, struct net_error *error);

void net_address_free(struct net_address *list);

/*
 * Takes one "host", "host:port", "[v6]", "[v6]:port" or "/path" of text[0..len) apart. A bare v6
 * address (more than one colon, no brackets) is taken as a host without port. The host is copied to
 * host (terminated, brackets removed); *port becomes default_port where none is given.
 * NET_OK, or NET_INVALID: empty host, NUL inside, longer than host_size - 1, port not 1 to 65535.
 */
enum net_code net_address_parse(const char *text, size_t len, uint16_t default_port, char *host,
	size_t host_size, uint16_t *port);

/* "host:port", "[v6]:port", or the path of a unix socket, for messages. The caller's to free; NULL:
 * out of memory. */
char *net_address_name(const char *host, uint16_t port);

#endif
