/*
 * The names of a namespace, what is known of their versions, and the tag that is made of those: see
 * namespace.h. Asks nobody.
 */
#ifndef MC_NAMES_H
#define MC_NAMES_H

#include "memcached/engine/request.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mc_pool;

/* Behind the longest prefix, the key of the version of the longest name is none too long. */
enum { MC_NAMES_MAX = 16, MC_NAME_MAX = 100 };

struct mc_name {
	uint8_t len;
	char bytes[MC_NAME_MAX];
};

/* Versions that a pool remembers of the names that it had before. */
enum { MC_FORMER_NAMES = 64 };

/* A name and its version. */
struct mc_named {
	struct mc_name name;
	bool known;
	char version[MC_TAG_LEN];
	int64_t asked; /* net_now() before it was asked for */
};

struct mc_namespace {
	struct mc_named names[MC_NAMES_MAX];
	size_t count;
	char tag[MC_TAG_LEN];
	bool settled; /* the tag was that of the batch that was run last */
	struct mc_named former[MC_FORMER_NAMES];
};

/* May this be a name: 1 to MC_NAME_MAX bytes that a key of the text protocol may have? *bad is the
 * position of the first that may not be; len: there is none. */
bool mc_name_valid(const char *name, size_t len, size_t *bad);

/* The names as they were set. ns may be NULL: there are none. */
size_t mc_namespace_count(const struct mc_namespace *ns);
const struct mc_name *mc_namespace_name(const struct mc_namespace *ns, size_t at);
bool mc_namespace_same(const struct mc_namespace *ns, const struct mc_name *names, size_t count);

/* See mc_client_set_namespace(), which calls it. */
mc_result mc_namespace_set(struct mc_pool *pool, const struct mc_name *names, size_t count);
void mc_namespace_free(struct mc_namespace *ns);

/* To be called after each change of the prefix: versions are behind it as well. */
void mc_namespace_prefix_changed(struct mc_pool *pool);

/* Room for a tag behind the prefix, or none. */
void mc_namespace_set_room(struct mc_pool *pool, bool room);

/* Keys have the tag from now on. */
void mc_namespace_use_tag(struct mc_pool *pool, const char *tag);

/* A new version. False: there are no random bytes. */
bool mc_version_make(char *version);

/* Can these MC_TAG_LEN bytes be a version? */
bool mc_version_valid(const char *bytes);

/* The tag of the versions of all names. False: not all are known. */
bool mc_namespace_make_tag(const struct mc_namespace *ns, char *tag);

/* Are all known, and need not be asked for yet? */
bool mc_namespace_fresh(const struct mc_pool *pool, const struct mc_namespace *ns);

/* What is known of the name from now on; version NULL: nothing. */
void mc_namespace_learn(
	struct mc_namespace *ns, const struct mc_name *name, const char *version, int64_t asked);

#endif
