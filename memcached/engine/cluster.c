#include "memcached/engine/cluster.h"

#include "memcached/engine/number.h"

#include <arpa/inet.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* The longest first line: the words, flags, a length. */
enum { HEAD_MAX = 128 };

const char *const mc_cluster_questions[MC_CLUSTER_QUESTIONS] = {
	"config get cluster\r\n", "get AmazonElastiCache:cluster\r\n"};

static const char *const heads[MC_CLUSTER_QUESTIONS] = {
	"CONFIG cluster ", "VALUE AmazonElastiCache:cluster "};

static const char tail[] = "\r\nEND\r\n";

static enum mc_cluster_reply nonsense(const char **problem, const char *why)
{
	*problem = why;
	return MC_CLUSTER_NONSENSE;
}

/* A piece of the reply. Nothing is terminated. */
struct text {
	const char *at;
	size_t len;
};

/* What stands before the separator is cut off and put into *part. False: there is no separator, and
 * *part is all of it. */
static bool split(struct text *text, char separator, struct text *part)
{
	const char *found = memchr(text->at, separator, text->len);

	part->at = text->at;
	part->len = found ? (size_t)(found - text->at) : text->len;
	text->at += part->len + (found != NULL);
	text->len -= part->len + (found != NULL);
	return found != NULL;
}

/* A name or an address, and no path of a socket of this machine. */
static bool take_host(const struct text *text, char *host)
{
	if (text->len == 0 || text->len >= MC_NODE_HOST_SIZE)
		return false;
	for (size_t i = 0; i < text->len; i++) {
		char c = text->at[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '_' &&
			c != ':')
			return false;
	}
	memcpy(host, text->at, text->len);
	host[text->len] = '\0';
	return true;
}

static bool take_address(const struct text *text, char *address)
{
	unsigned char bytes[sizeof(struct in6_addr)];

	if (text->len >= MC_NODE_ADDRESS_SIZE || memchr(text->at, '\0', text->len))
		return false;
	memcpy(address, text->at, text->len);
	address[text->len] = '\0';
	return text->len == 0 || inet_pton(AF_INET, address, bytes) == 1 ||
	       inet_pton(AF_INET6, address, bytes) == 1;
}

/* Behind it stands a byte that is no digit: a space or the line's end. */
static bool take_port(const struct text *text, uint16_t *port)
{
	uint64_t number;

	if (!mc_number_parse(text->at, text->len, &number) || number < 1 || number > UINT16_MAX)
		return false;
	*port = (uint16_t)number;
	return true;
}

/* NULL, or what is wrong with it. */
static const char *take_node(struct text text, struct mc_node *node)
{
	struct text host;
	struct text address;

	if (!split(&text, '|', &host) || !split(&text, '|', &address))
		return "a node is not HOST|IP|PORT";
	if (!take_host(&host, node->host))
		return "a node's host is no name or address";
	if (!take_address(&address, node->address))
		return "a node's IP address is none";
	if (!take_port(&text, &node->port))
		return "a node's port is not from 1 to 65535";
	return NULL;
}

static bool is_among(const struct mc_node *nodes, uint32_t count, const struct mc_node *node)
{
	for (uint32_t i = 0; i < count; i++)
		if (nodes[i].port == node->port && strcmp(nodes[i].host, node->host) == 0)
			return true;
	return false;
}

/* The same, for all of them. *nodes is an array for as many as there can be. */
static const char *take_nodes(struct text line, struct mc_cluster *cluster)
{
	bool more = true;

	while (more) {
		struct mc_node *node = &cluster->nodes[cluster->count];
		const char *problem;
		struct text text;

		more = split(&line, ' ', &text);
		if (text.len == 0)
			continue;
		if (cluster->count == MC_CLUSTER_NODES)
			return "it names more than 1024 nodes";
		problem = take_node(text, node);
		if (problem)
			return problem;
		if (is_among(cluster->nodes, cluster->count, node))
			return "it names a node twice";
		cluster->count++;
	}
	return cluster->count > 0 ? NULL : "it names no node";
}

static enum mc_cluster_reply take_payload(
	struct text text, struct mc_cluster *cluster, const char **problem)
{
	struct text version;
	struct text line;
	struct mc_node *fitting;

	*cluster = (struct mc_cluster){0};
	if (!split(&text, '\n', &version) ||
		!mc_number_parse(version.at, version.len, &cluster->version))
		return nonsense(problem, "it does not begin with a line that is a version");
	split(&text, '\n', &line);
	if (text.len > 0)
		return nonsense(problem, "something stands behind the line of nodes");
	/* one more than there may be: see take_nodes() */
	cluster->nodes = calloc(MC_CLUSTER_NODES + 1, sizeof(*cluster->nodes));
	if (!cluster->nodes)
		return MC_CLUSTER_NOMEM;
	*problem = take_nodes(line, cluster);
	if (*problem) {
		free(cluster->nodes);
		cluster->nodes = NULL;
		return MC_CLUSTER_NONSENSE;
	}
	fitting = realloc(cluster->nodes, cluster->count * sizeof(*cluster->nodes));
	if (fitting)
		cluster->nodes = fitting;
	return MC_CLUSTER_TOLD;
}

/* The line up to its end, "\r\n". False: that is not there. */
static bool first_line(const char *bytes, size_t len, struct text *line)
{
	const char *end = memchr(bytes, '\n', len);

	if (!end || end == bytes || end[-1] != '\r')
		return false;
	*line = (struct text){bytes, (size_t)(end - bytes) - 1};
	return true;
}

static bool is_line(const struct text *line, const char *text)
{
	return line->len == strlen(text) && memcmp(line->at, text, line->len) == 0;
}

/* "CONFIG cluster 0 147" or the other form. False: it is none of them. */
static bool take_head(const struct text *line, uint64_t *bytes)
{
	for (size_t i = 0; i < MC_CLUSTER_QUESTIONS; i++) {
		size_t len = strlen(heads[i]);
		const char *at = line->at + len;
		uint64_t flags;

		if (line->len <= len || memcmp(line->at, heads[i], len) != 0)
			continue;
		return mc_number_scan(&at, &flags) && *at++ == ' ' && mc_number_scan(&at, bytes) &&
		       at == line->at + line->len;
	}
	return false;
}

enum mc_cluster_reply mc_cluster_decode(
	const char *bytes, size_t len, struct mc_cluster *cluster, const char **problem)
{
	struct text line;
	const char *payload;
	uint64_t payload_len;
	size_t here;
	size_t behind;

	if (!first_line(bytes, len < HEAD_MAX ? len : HEAD_MAX, &line)) {
		if (len < HEAD_MAX && !memchr(bytes, '\n', len))
			return MC_CLUSTER_MORE;
		return nonsense(problem, "it is no reply of a configuration endpoint");
	}
	if (is_line(&line, "ERROR"))
		return MC_CLUSTER_UNKNOWN;
	if (is_line(&line, "END"))
		return nonsense(problem, "it has no configuration of a cluster");
	if (!take_head(&line, &payload_len))
		return nonsense(problem, "it is no reply of a configuration endpoint");
	if (payload_len > MC_CLUSTER_BYTES)
		return nonsense(problem, "it is longer than 512 KiB");
	payload = line.at + line.len + 2;
	here = len - (size_t)(payload - bytes);
	if (here < payload_len)
		return MC_CLUSTER_MORE;
	behind = here - (size_t)payload_len;
	if (behind > sizeof(tail) - 1)
		behind = sizeof(tail) - 1;
	if (memcmp(payload + payload_len, tail, behind) != 0)
		return nonsense(problem, "it is not as long as it says");
	if (behind < sizeof(tail) - 1)
		return MC_CLUSTER_MORE;
	return take_payload((struct text){payload, (size_t)payload_len}, cluster, problem);
}
