/*
 * The names of a namespace, their versions and the tag that is made of those; and where a version
 * is: on the same server whoever is ejected. No socket is opened.
 */
#include "memcached/engine/client.h"
#include "memcached/engine/names.h"
#include "net/clock.h"
#include "tests/engine/test.h"

static struct mc_name name_of(const char *text)
{
	struct mc_name name = {.len = (uint8_t)strlen(text)};

	memcpy(name.bytes, text, name.len);
	return name;
}

static void names_are_checked(void)
{
	char name[MC_NAME_MAX + 1];
	size_t bad;

	memset(name, 'n', sizeof(name));
	check(mc_name_valid(name, 1, &bad) && bad == 1);
	check(mc_name_valid(name, MC_NAME_MAX, &bad));
	check(!mc_name_valid(name, MC_NAME_MAX + 1, &bad) && bad == MC_NAME_MAX + 1);
	check(!mc_name_valid(name, 0, &bad) && bad == 0);
	for (int byte = 0; byte < 256; byte++) {
		bool good = byte > ' ' && byte != 0x7f;

		name[5] = (char)byte;
		check(mc_name_valid(name, 10, &bad) == good && bad == (good ? 10u : 5u));
	}
}

static void versions_differ(void)
{
	char versions[1000][MC_TAG_LEN];

	for (size_t i = 0; i < 1000; i++) {
		check(mc_version_make(versions[i]) && mc_version_valid(versions[i]));
		for (size_t before = 0; before < i; before++)
			check(memcmp(versions[before], versions[i], MC_TAG_LEN) != 0);
	}
	versions[0][7] = '.';
	check(!mc_version_valid(versions[0]));
	versions[0][7] = '\0';
	check(!mc_version_valid(versions[0]));
}

/* A tag is of all versions, and not of their order; former names are remembered. */
static void tags(void)
{
	struct mc_pool *pool = mc_client_new();
	struct mc_name ab[2] = {name_of("a"), name_of("b")};
	struct mc_name ba[2] = {name_of("b"), name_of("a")};
	char tag[MC_TAG_LEN], again[MC_TAG_LEN], version[MC_TAG_LEN];

	check(mc_client_set_namespace(pool, ab, 2) == MEMCACHED_SUCCESS);
	check(pool->occupied && mc_namespace_count(pool->namespace) == 2);
	check(!mc_namespace_make_tag(pool->namespace, tag));
	mc_namespace_learn(pool->namespace, &ab[0], "AAAAAAAAAAAAAAAB", net_now());
	check(!mc_namespace_make_tag(pool->namespace, tag));
	mc_namespace_learn(pool->namespace, &ab[1], "_AAAAAAAAAAAAAAC", net_now());
	check(mc_namespace_make_tag(pool->namespace, tag));
	check(memcmp(tag, "_AAAAAAAAAAAAAAD", MC_TAG_LEN) == 0);
	check(mc_client_set_namespace(pool, ba, 2) == MEMCACHED_SUCCESS);
	check(mc_namespace_make_tag(pool->namespace, again));
	check(memcmp(tag, again, MC_TAG_LEN) == 0);
	check(mc_client_set_namespace(pool, NULL, 0) == MEMCACHED_SUCCESS);
	check(pool->options.prefix_len == 0 && pool->key_max == MC_KEY_MAX);
	check(mc_client_set_namespace(pool, ab, 1) == MEMCACHED_SUCCESS);
	check(pool->key_max == MC_KEY_MAX - MC_TAG_SIZE);
	check(mc_namespace_make_tag(pool->namespace, again));
	check(memcmp(again, "AAAAAAAAAAAAAAAB", MC_TAG_LEN) == 0);
	/* one that is learnt while it is a former one */
	check(mc_version_make(version));
	mc_namespace_learn(pool->namespace, &ab[1], version, net_now());
	check(mc_client_set_namespace(pool, &ab[1], 1) == MEMCACHED_SUCCESS);
	check(mc_namespace_make_tag(pool->namespace, tag) && memcmp(tag, version, MC_TAG_LEN) == 0);
	mc_namespace_learn(pool->namespace, &ab[1], NULL, net_now());
	check(!mc_namespace_make_tag(pool->namespace, tag));
	/* versions are behind the prefix */
	mc_namespace_learn(pool->namespace, &ab[1], version, net_now());
	check(mc_client_set_prefix(pool, "p", 1) == MEMCACHED_SUCCESS);
	check(pool->options.prefix_len == 1 + MC_TAG_SIZE && pool->options.own_prefix_len == 1);
	check(!mc_namespace_make_tag(pool->namespace, tag));
	mc_client_free(pool);
}

static void trusted_for_a_time(void)
{
	struct mc_pool *pool = mc_client_new();
	struct mc_name name = name_of("n");

	check(mc_client_set_namespace(pool, &name, 1) == MEMCACHED_SUCCESS);
	mc_namespace_learn(pool->namespace, &name, "AAAAAAAAAAAAAAAA", net_now());
	check(!mc_namespace_fresh(pool, pool->namespace));
	pool->options.namespace_ttl_ms = 60000;
	check(mc_namespace_fresh(pool, pool->namespace));
	mc_namespace_learn(pool->namespace, &name, "AAAAAAAAAAAAAAAA", net_now() - 60000000);
	check(!mc_namespace_fresh(pool, pool->namespace));
	mc_client_free(pool);
}

/* Where each of many keys is, as letters. */
static void homes(struct mc_pool *pool, char *where, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char key[32];
		int len = snprintf(key, sizeof(key), "PNS:%zu", i);

		where[i] = (char)('a' + mc_pool_home(pool, key, (size_t)len));
	}
}

static void homes_stay(memcached_server_distribution_t distribution)
{
	struct mc_pool *pool = mc_client_new();
	static const uint32_t buckets[8] = {0, 1, 2, 3, 4, 0, 1, 2};
	static const uint32_t forward[8] = {1, 2, 3, 4, 0, 1, 2, 3};
	char before[200], after[200];

	check(mc_client_set_option(pool, MEMCACHED_BEHAVIOR_DISTRIBUTION, (uint64_t)distribution) ==
		MEMCACHED_SUCCESS);
	for (uint16_t port = 1; port <= 5; port++)
		check(mc_pool_add_server(pool, "h", port, 0) == MEMCACHED_SUCCESS);
	if (distribution == MEMCACHED_DISTRIBUTION_VIRTUAL_BUCKET)
		check(mc_client_set_buckets(pool, buckets, forward, 8) == MEMCACHED_SUCCESS);
	homes(pool, before, sizeof(before));
	for (size_t i = 0; i < sizeof(before); i++) {
		char key[32];
		int len = snprintf(key, sizeof(key), "PNS:%zu", i);

		if (distribution != MEMCACHED_DISTRIBUTION_RANDOM)
			check(before[i] - 'a' == (int)mc_pool_locate(pool, key, (size_t)len));
	}
	check(memchr(before, 'c', sizeof(before)) != NULL);
	check(mc_client_set_option(pool, MEMCACHED_BEHAVIOR_REMOVE_FAILED_SERVERS, 1) ==
		MEMCACHED_SUCCESS);
	/* one after the other, until nobody is left */
	for (uint32_t i = 0; i < 5; i++) {
		pool->servers[(i + 2) % 5]->failures = 1;
		pool->servers[(i + 2) % 5]->retry_at = net_deadline(60000000);
		check(mc_pool_refresh(pool) == MEMCACHED_SUCCESS);
		homes(pool, after, sizeof(after));
		check(memcmp(before, after, sizeof(before)) == 0);
	}
	mc_client_free(pool);
}

int main(void)
{
	names_are_checked();
	versions_differ();
	tags();
	trusted_for_a_time();
	homes_stay(MEMCACHED_DISTRIBUTION_MODULA);
	homes_stay(MEMCACHED_DISTRIBUTION_CONSISTENT);
	homes_stay(MEMCACHED_DISTRIBUTION_CONSISTENT_KETAMA);
	homes_stay(MEMCACHED_DISTRIBUTION_RANDOM);
	homes_stay(MEMCACHED_DISTRIBUTION_VIRTUAL_BUCKET);
	puts("ok");
	return 0;
}
