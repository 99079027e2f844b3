/*
 * What a configuration endpoint says: the nodes of a cluster. The protocol is that of Amazon
 * ElastiCache's auto discovery ("Adding Auto Discovery to your client library" of its user guide),
 * which others speak as well:
 *
 *   config get cluster\r\n			CONFIG cluster 0 BYTES\r\n
 *   get AmazonElastiCache:cluster\r\n		VALUE AmazonElastiCache:cluster 0 BYTES\r\n
 *
 * where the second form is that of servers before 1.4.14, which answer the first with ERROR. BYTES
 * bytes follow, then "\r\nEND\r\n". They are the number of the version, "\n", the nodes with a
 * space between each two, "\n". A node is HOST|IP|PORT, where the IP address may be empty.
 *
 * The decoder trusts nothing of it, and knows no connection.
 */
#ifndef MC_CLUSTER_H
#define MC_CLUSTER_H

#include <stddef.h>
#include <stdint.h>

enum {
	MC_CLUSTER_NODES = 1024,       /* the most nodes */
	MC_CLUSTER_BYTES = 512 * 1024, /* the most bytes of a reply */
	MC_NODE_HOST_SIZE = 255 + 1,   /* with the NUL: RFC 1035, 2.3.4 */
	MC_NODE_ADDRESS_SIZE = 45 + 1, /* the same: an IPv6 address with an IPv4 one in it */
};

/* The two forms of the question, the present one first. */
enum { MC_CLUSTER_QUESTIONS = 2 };
extern const char *const mc_cluster_questions[MC_CLUSTER_QUESTIONS];

struct mc_node {
	char host[MC_NODE_HOST_SIZE];	    /* by which it has its place among the servers */
	char address[MC_NODE_ADDRESS_SIZE]; /* where it is; empty: that has to be looked up */
	uint16_t port;
};

struct mc_cluster {
	uint64_t version; /* more with each change */
	struct mc_node *nodes;
	uint32_t count;
};

enum mc_cluster_reply {
	MC_CLUSTER_TOLD,     /* *cluster is set, and its nodes are the caller's to free() */
	MC_CLUSTER_MORE,     /* so far it can be a reply: more bytes have to come */
	MC_CLUSTER_UNKNOWN,  /* the server does not know the question */
	MC_CLUSTER_NONSENSE, /* *problem says why: a static text */
	MC_CLUSTER_NOMEM
};

/* Decodes all of the reply, from its first byte on; at least one byte is there, and a readable one
 * behind them. */
enum mc_cluster_reply mc_cluster_decode(
	const char *bytes, size_t len, struct mc_cluster *cluster, const char **problem);

#endif
