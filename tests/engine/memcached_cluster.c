/*
 * What a configuration endpoint says: good answers cut at every byte, lies, random damage; and a
 * pool's list that becomes another one. No socket is opened.
 */
#include "memcached/engine/client.h"
#include "memcached/engine/cluster.h"
#include "tests/engine/test.h"

/* The answer with its NUL behind it, in memory of just this length. */
static enum mc_cluster_reply decode(
	const char *bytes, size_t len, struct mc_cluster *cluster, const char **problem)
{
	char *exact = malloc(len + 1);
	enum mc_cluster_reply reply;

	check(exact != NULL);
	memcpy(exact, bytes, len);
	exact[len] = '\0';
	reply = mc_cluster_decode(exact, len, cluster, problem);
	free(exact);
	return reply;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct mc_cluster cluster = {0};
	const char *problem = NULL;

	if (len == 0)
		return 0;
	switch (decode((const char *)data, len, &cluster, &problem)) {
	case MC_CLUSTER_TOLD:
		check(cluster.count > 0 && cluster.count <= MC_CLUSTER_NODES);
		for (uint32_t i = 0; i < cluster.count; i++) {
			const struct mc_node *node = &cluster.nodes[i];

			check(node->port > 0 && node->host[0] != '\0' && node->host[0] != '/');
			check(memchr(node->host, '\0', sizeof(node->host)) != NULL);
			check(memchr(node->address, '\0', sizeof(node->address)) != NULL);
		}
		free(cluster.nodes);
		break;
	case MC_CLUSTER_NONSENSE:
		check(problem && *problem);
		check(cluster.nodes == NULL);
		break;
	default:
		check(cluster.nodes == NULL);
	}
	return 0;
}

#ifndef FUZZER

static const char *wrap(
	char *to, size_t size, const char *head, const char *payload, size_t claimed)
{
	int len = snprintf(to, size, "%s 0 %zu\r\n%s\r\nEND\r\n", head, claimed, payload);

	check(len > 0 && (size_t)len < size);
	return to;
}

static void good_ones(void)
{
	static const char *const heads[] = {"CONFIG cluster", "VALUE AmazonElastiCache:cluster"};
	static const char payload[] =
		"18446744073709551615\n"
		"a.cache.amazonaws.com|10.82.235.120|11211 b_2-c||1 fe80::1|fe80::1|65535\n";
	char answer[512];

	for (size_t h = 0; h < 2; h++) {
		struct mc_cluster cluster;
		const char *problem;
		size_t len;

		wrap(answer, sizeof(answer), heads[h], payload, strlen(payload));
		len = strlen(answer);
		for (size_t cut = 1; cut < len; cut++)
			check(decode(answer, cut, &cluster, &problem) == MC_CLUSTER_MORE);
		check(decode(answer, len, &cluster, &problem) == MC_CLUSTER_TOLD);
		check(cluster.version == UINT64_MAX && cluster.count == 3);
		check(strcmp(cluster.nodes[0].host, "a.cache.amazonaws.com") == 0);
		check(strcmp(cluster.nodes[0].address, "10.82.235.120") == 0);
		check(cluster.nodes[0].port == 11211);
		check(cluster.nodes[1].address[0] == '\0' && cluster.nodes[1].port == 1);
		check(strcmp(cluster.nodes[2].address, "fe80::1") == 0);
		check(cluster.nodes[2].port == 65535);
		free(cluster.nodes);
		/* what follows is of no interest */
		strcat(answer, "more");
		check(decode(answer, len + 4, &cluster, &problem) == MC_CLUSTER_TOLD);
		free(cluster.nodes);
	}
	{
		struct mc_cluster cluster;
		const char *problem;

		/* without the last newline, and with more spaces */
		wrap(answer, sizeof(answer), heads[0], "1\n  h||1   g||1 ", 16);
		check(decode(answer, strlen(answer), &cluster, &problem) == MC_CLUSTER_TOLD);
		check(cluster.count == 2);
		free(cluster.nodes);
		check(decode("ERROR\r\n", 7, &cluster, &problem) == MC_CLUSTER_UNKNOWN);
	}
}

struct lie {
	const char *payload; /* of an answer with a right head; NULL: all is in whole */
	const char *whole;
	const char *problem;
};

static const char no_reply[] = "it is no reply of a configuration endpoint";
static const char no_version[] = "it does not begin with a line that is a version";
static const char no_host[] = "a node's host is no name or address";
static const char no_address[] = "a node's IP address is none";
static const char no_port[] = "a node's port is not from 1 to 65535";
static const char no_node[] = "a node is not HOST|IP|PORT";

static const struct lie lies[] = {
	{NULL, "HELLO\r\n", no_reply},
	{NULL, "\n", no_reply},
	{NULL, "CONFIG cluster 0 5\n", no_reply},
	{NULL, "END\r\n", "it has no configuration of a cluster"},
	{NULL, "ERROR\n", no_reply},
	{NULL, "ERROR \r\n", no_reply},
	{NULL, "SERVER_ERROR out of memory\r\n", no_reply},
	{NULL, "VALUE other 0 5\r\n", no_reply},
	{NULL, "CONFIG cluster 0 \r\n", no_reply},
	{NULL, "CONFIG cluster 0 -1\r\n", no_reply},
	{NULL, "CONFIG cluster 0 1 1\r\n", no_reply},
	{NULL, "CONFIG cluster x 1\r\n", no_reply},
	{NULL, "CONFIG cluster 0 99999999999999999999999\r\n", no_reply},
	{NULL, "CONFIG cluster 0 524289\r\n", "it is longer than 512 KiB"},
	{NULL, "CONFIG cluster 0 18446744073709551615\r\n", "it is longer than 512 KiB"},
	{NULL, "CONFIG cluster 0 5\r\n9\nh||1\n\r\nEND\r\n", "it is not as long as it says"},
	{NULL, "CONFIG cluster 0 9\r\n9\nh||1\n\r\nEND\r\n", "it is not as long as it says"},
	{"", NULL, no_version},
	{"h||1\n", NULL, no_version},
	{"-9\nh||1\n", NULL, no_version},
	{"18446744073709551616\nh||1\n", NULL, no_version},
	{" 9\nh||1\n", NULL, no_version},
	{"9 h||1\n", NULL, no_version},
	{"9\r\nh||1\n", NULL, no_version},
	{"9\nh||1\nh||2\n", NULL, "something stands behind the line of nodes"},
	{"9\n\n", NULL, "it names no node"},
	{"9\n", NULL, "it names no node"},
	{"9\nh\n", NULL, no_node},
	{"9\nh|1\n", NULL, no_node},
	{"9\n||1\n", NULL, no_host},
	{"9\n/tmp/socket||1\n", NULL, no_host},
	{"9\nh\x01||1\n", NULL, no_host},
	{"9\nh\xc3\xa9||1\n", NULL, no_host},
	{"9\nh\t||1\n", NULL, no_host},
	{"9\nh|127.0.0.256|1\n", NULL, no_address},
	{"9\nh|host|1\n", NULL, no_address},
	{"9\nh|1111111111111111111111111111111111111111111111|1\n", NULL, no_address},
	{"9\nh||\n", NULL, no_port},
	{"9\nh||0\n", NULL, no_port},
	{"9\nh||-1\n", NULL, no_port},
	{"9\nh||65536\n", NULL, no_port},
	{"9\nh||18446744073709551617\n", NULL, no_port},
	{"9\nh||11211x\n", NULL, no_port},
	{"9\nh||1|1\n", NULL, no_port},
	{"9\nh||1\r\n", NULL, no_port},
	{"9\nh||1 h||1\n", NULL, "it names a node twice"},
};

static void bad_ones(void)
{
	char answer[512];
	char *many = malloc(1 << 20);
	struct mc_cluster cluster;
	const char *problem;
	char *at = many;

	for (size_t i = 0; i < sizeof(lies) / sizeof(*lies); i++) {
		const char *whole = lies[i].whole;

		if (!whole)
			whole = wrap(answer, sizeof(answer), "CONFIG cluster", lies[i].payload,
				strlen(lies[i].payload));
		if (decode(whole, strlen(whole), &cluster, &problem) != MC_CLUSTER_NONSENSE ||
			strcmp(problem, lies[i].problem) != 0) {
			fprintf(stderr, "lie %zu: %s\n", i, whole);
			exit(1);
		}
	}
	/* a first line without an end */
	memset(answer, 'x', sizeof(answer));
	check(decode(answer, 100, &cluster, &problem) == MC_CLUSTER_MORE);
	check(decode(answer, 128, &cluster, &problem) == MC_CLUSTER_NONSENSE);
	/* a host as long as may be, and longer */
	for (size_t len = MC_NODE_HOST_SIZE - 1; len <= MC_NODE_HOST_SIZE; len++) {
		at = many + sprintf(many, "CONFIG cluster 0 %zu\r\n1\n", len + 6);
		memset(at, 'h', len);
		strcpy(at + len, "||1\n\r\nEND\r\n");
		if (len < MC_NODE_HOST_SIZE) {
			check(decode(many, strlen(many), &cluster, &problem) == MC_CLUSTER_TOLD);
			check(strlen(cluster.nodes[0].host) == len);
			free(cluster.nodes);
		} else {
			check(decode(many, strlen(many), &cluster, &problem) ==
				MC_CLUSTER_NONSENSE);
		}
	}
	/* nodes as many as may be, and one more */
	for (size_t count = MC_CLUSTER_NODES; count <= MC_CLUSTER_NODES + 1; count++) {
		char *payload = malloc(1 << 20);

		check(payload != NULL);
		at = payload + sprintf(payload, "1\n");
		for (size_t n = 0; n < count; n++)
			at += sprintf(at, "host%zu||1 ", n);
		wrap(many, 1 << 20, "CONFIG cluster", payload, strlen(payload));
		free(payload);
		if (count == MC_CLUSTER_NODES) {
			check(decode(many, strlen(many), &cluster, &problem) == MC_CLUSTER_TOLD);
			check(cluster.count == MC_CLUSTER_NODES);
			free(cluster.nodes);
		} else {
			check(decode(many, strlen(many), &cluster, &problem) ==
				MC_CLUSTER_NONSENSE);
			check(strcmp(problem, "it names more than 1024 nodes") == 0);
		}
	}
	free(many);
}

/* Nodes "h:PORT", a character each. */
static mc_result set_servers(struct mc_pool *pool, const char *ports)
{
	struct mc_node *nodes = calloc(strlen(ports) + 1, sizeof(*nodes));
	mc_result result;

	check(nodes != NULL);
	for (size_t i = 0; ports[i]; i++) {
		strcpy(nodes[i].host, "h");
		nodes[i].port = (uint16_t)ports[i];
	}
	result = mc_pool_set_servers(pool, nodes, (uint32_t)strlen(ports));
	free(nodes);
	return result;
}

static void check_list(const struct mc_pool *pool, const char *ports)
{
	check(mc_pool_total(pool) == strlen(ports));
	for (uint32_t i = 0; ports[i]; i++) {
		check(pool->servers[i]->port == (uint16_t)ports[i]);
		check(pool->servers[i]->index == i);
	}
}

static void lists_that_change(void)
{
	struct mc_pool *pool = mc_client_new();
	struct mc_server *b;
	char all[200];

	pool->notes_events = true;
	check(mc_pool_add_spare(pool, "h", 'x') == MEMCACHED_SUCCESS);
	check(set_servers(pool, "abc") == MEMCACHED_SUCCESS);
	check_list(pool, "abcx");
	check(pool->events == NULL); /* the first list is no change */
	b = pool->servers[1];
	b->health.failures = 7;
	check(set_servers(pool, "edb") == MEMCACHED_SUCCESS);
	check_list(pool, "edbx");
	check(pool->servers[2] == b && b->health.failures == 7);
	check(pool->servers[0]->health.failures == 0);
	check(mc_events_count(pool->events) == 4);
	mc_events_free(&pool->events);
	/* a spare one: nothing changes */
	check(set_servers(pool, "abx") == MEMCACHED_INVALID_ARGUMENTS);
	check_list(pool, "edbx");
	check(mc_pool_add_spare(pool, "h", 'y') == MEMCACHED_SUCCESS);
	check(set_servers(pool, "b") == MEMCACHED_SUCCESS);
	check_list(pool, "bxy");
	check(pool->servers[0] == b);
	for (size_t i = 0; i < 80; i++)
		all[i] = (char)(i + 1);
	all[80] = '\0';
	check(set_servers(pool, all) == MEMCACHED_SUCCESS);
	check(pool->count == 80 && pool->spares == 2);
	check(set_servers(pool, "") == MEMCACHED_SUCCESS);
	check_list(pool, "xy");
	mc_client_free(pool);
}

/* Random lists one after the other: what stays is the same server, and memory is the sanitizer's to
 * look at. */
static void random_lists(void)
{
	uint64_t state = 1;
	struct mc_pool *pool = mc_client_new();

	check(mc_pool_add_spare(pool, "h", 200) == MEMCACHED_SUCCESS);
	for (int round = 0; round < 2000; round++) {
		struct mc_server *before[64] = {0};
		char ports[64];
		size_t count = 0;

		for (uint32_t i = 0; i < pool->count; i++)
			before[pool->servers[i]->port] = pool->servers[i];
		for (char port = 1; port < 60; port++)
			if (test_below(&state, 3) == 0)
				ports[count++] = port;
		for (size_t i = 0; i + 1 < count; i++) {
			size_t with = i + test_below(&state, count - i);
			char port = ports[i];

			ports[i] = ports[with];
			ports[with] = port;
		}
		ports[count] = '\0';
		check(set_servers(pool, ports) == MEMCACHED_SUCCESS);
		for (size_t i = 0; i < count; i++) {
			const struct mc_server *s = pool->servers[i];

			check(s->port == (uint16_t)ports[i]);
			check(!before[s->port] || before[s->port] == s);
		}
		check(pool->servers[count]->port == 200);
	}
	mc_client_free(pool);
}

int main(void)
{
	static const struct test_seed seeds[] = {
		TEST_SEED("CONFIG cluster 0 47\r\n12\nhost.a|10.0.0.1|11211 "
			  "host.b|10.0.0.2|11211\n\r\nEND\r\n"),
		TEST_SEED("VALUE AmazonElastiCache:cluster 0 14\r\n3\nh||1 g|::1|2\r\nEND\r\n"),
		TEST_SEED("CONFIG cluster 0 7\r\n9\nh||1\n\r\nEND\r\n"),
		TEST_SEED("ERROR\r\n"),
	};

	good_ones();
	bad_ones();
	/* damage begins with what is whole */
	for (size_t i = 0; i < 3; i++) {
		struct mc_cluster cluster;
		const char *problem;

		check(decode(seeds[i].data, seeds[i].len, &cluster, &problem) == MC_CLUSTER_TOLD);
		free(cluster.nodes);
	}
	test_fuzz(LLVMFuzzerTestOneInput, seeds, sizeof(seeds) / sizeof(*seeds), 300000);
	lists_that_change();
	random_lists();
	return 0;
}

#endif
