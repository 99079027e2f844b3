#include "memcached/engine/config_string.h"

#include "memcached/engine/client.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static mc_result take_options(struct mc_pool *pool, memcached_st *parsed, const memcached_st *plain)
{
	const char *prefix = memcached_callback_get(parsed, MEMCACHED_CALLBACK_PREFIX_KEY, NULL);

	for (int i = 0; i < MEMCACHED_BEHAVIOR_MAX; i++) {
		memcached_behavior_t behavior = (memcached_behavior_t)i;
		uint64_t value;
		uint64_t usual;

		/* these ask the sockets, which are not there */
		if (behavior == MEMCACHED_BEHAVIOR_SOCKET_SEND_SIZE ||
			behavior == MEMCACHED_BEHAVIOR_SOCKET_RECV_SIZE)
			continue;
		value = memcached_behavior_get(parsed, behavior);
		usual = memcached_behavior_get((memcached_st *)(uintptr_t)plain, behavior);
		if (value != usual)
			mc_client_set_option(pool, behavior, value);
	}
	return prefix ? mc_client_set_prefix(pool, prefix, strlen(prefix)) : MEMCACHED_SUCCESS;
}

/* The weight that an entry "host:port/?weight" or "/path/?weight" gives to this server; 0: none, or
 * the entry is another one's. A port that is not there is the default one. */
static uint32_t entry_weight(const char *entry, const char *host, unsigned long port)
{
	size_t host_len = strlen(host);
	unsigned long entry_port = MEMCACHED_DEFAULT_PORT;
	unsigned long weight;
	char *end;

	if (strncmp(entry, host, host_len) != 0)
		return 0;
	entry += host_len;
	if (host[0] == '/') {
		entry_port = port;
	} else if (*entry == ':') {
		entry_port = strtoul(entry + 1, &end, 10);
		entry = end;
	}
	if (entry_port != port || strncmp(entry, "/?", 2) != 0)
		return 0;
	weight = strtoul(entry + 2, &end, 10);
	return weight <= UINT32_MAX ? (uint32_t)weight : 0;
}

/* libmemcached reads the weights and has no function that tells them. Its text is known to be
 * right. */
static uint32_t weight_of(const char *text, const memcached_instance_st *server)
{
	static const char *const words[] = {"--SERVER=", "--SOCKET=\""};

	for (size_t i = 0; i < 2; i++) {
		const char *at = text;

		while ((at = strstr(at, words[i]))) {
			uint32_t weight;

			at += strlen(words[i]);
			weight = entry_weight(
				at, memcached_server_name(server), memcached_server_port(server));
			if (weight > 0)
				return weight;
		}
	}
	return 0;
}

static mc_result take_servers(struct mc_pool *pool, const memcached_st *parsed, const char *text)
{
	for (uint32_t i = 0; i < memcached_server_count(parsed); i++) {
		const memcached_instance_st *s = memcached_server_instance_by_position(parsed, i);
		mc_result result = mc_pool_add_server(pool, memcached_server_name(s),
			(uint16_t)memcached_server_port(s), weight_of(text, s));

		if (result != MEMCACHED_SUCCESS)
			return result;
	}
	return mc_pool_update(pool);
}

/* Takes the option out of the text, whose length is *len, if it stands there by itself: between
 * spaces, and not within quotes. libmemcached takes one space between two options and no other. */
static bool take_word(char *text, size_t *len, const char *word)
{
	size_t word_len = strlen(word);
	bool quoted = false;
	bool found = false;
	size_t at = 0;

	while (at < *len) {
		size_t end = at + word_len;

		quoted ^= text[at] == '"';
		if (quoted || end > *len || memcmp(text + at, word, word_len) != 0 ||
			(at > 0 && text[at - 1] != ' ') || (end < *len && text[end] != ' ')) {
			at++;
			continue;
		}
		if (end < *len)
			end++;
		else if (at > 0)
			at--;
		memmove(text + at, text + end, *len - end + 1);
		*len -= end - at;
		found = true;
	}
	return found;
}

/* Names the word that libmemcached cannot read, and where it is: the last one of the shortest
 * beginning of the text that it cannot read either. */
static void name_word(const char *text, size_t len, char *problem, size_t size)
{
	char ignored[512];
	size_t begin = 0;

	while (begin < len) {
		size_t end = begin;

		while (end < len && !isspace((unsigned char)text[end]))
			end++;
		if (end > begin && libmemcached_check_configuration(text, end, ignored,
					   sizeof(ignored)) != MEMCACHED_SUCCESS) {
			snprintf(problem, size, "\"%.*s\" at position %zu cannot be read",
				(int)(end - begin < 100 ? end - begin : 100), text + begin, begin);
			return;
		}
		begin = end + 1;
	}
	snprintf(problem, size, "\"%.*s\" cannot be read", (int)(len < 100 ? len : 100), text);
}

/* What libmemcached reads. */
static bool read_text(
	struct mc_pool *pool, const char *text, size_t len, char *problem, size_t size)
{
	memcached_st *parsed;
	memcached_st *plain;
	mc_result result;

	if (size > 0)
		*problem = '\0';
	if (libmemcached_check_configuration(text, len, problem, size) != MEMCACHED_SUCCESS) {
		name_word(text, len, problem, size);
		return false;
	}
	parsed = memcached(text, len);
	plain = memcached_create(NULL);
	if (!parsed || !plain) {
		snprintf(problem, size, "cannot be read");
		memcached_free(parsed);
		memcached_free(plain);
		return false;
	}
	result = take_options(pool, parsed, plain);
	if (result == MEMCACHED_SUCCESS)
		result = take_servers(pool, parsed, text);
	memcached_free(parsed);
	memcached_free(plain);
	if (result != MEMCACHED_SUCCESS)
		snprintf(problem, size, "%s", mc_result_message(result));
	return result == MEMCACHED_SUCCESS;
}

bool mc_configure(struct mc_pool *pool, const char *text, size_t len, char *problem, size_t size)
{
	char *own = malloc(len + 1);
	mc_result result = MEMCACHED_SUCCESS;
	bool meta;
	bool done;

	if (!own) {
		snprintf(problem, size, "out of memory");
		return false;
	}
	memcpy(own, text, len);
	own[len] = '\0';
	meta = take_word(own, &len, "--META-PROTOCOL");
	done = (meta && len == 0) || read_text(pool, own, len, problem, size);
	free(own);
	if (done && meta)
		result = mc_client_set_protocol(pool, MC_PROTOCOL_META);
	if (result != MEMCACHED_SUCCESS)
		snprintf(problem, size, "%s", pool->error.message);
	return done && result == MEMCACHED_SUCCESS;
}
