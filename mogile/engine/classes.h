/*
 * The hash types of a domain's classes, as get_domains tells them: which checksum a file of a class
 * is to have. Kept for a while, as others may change the classes meanwhile.
 */
#ifndef MOG_CLASSES_H
#define MOG_CLASSES_H

#include "mogile/engine/error.h"
#include "mogile/engine/reply.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Longer ones are of no kind that anybody knows. */
enum { MOG_HASH_TYPE_SIZE = 16 };

struct mog_class {
	char *name;
	size_t len;
	char hash_type[MOG_HASH_TYPE_SIZE];
};

/* All zero: none known. Of one domain. */
struct mog_classes {
	struct mog_class *list;
	size_t count;
	int64_t fresh_until; /* on net_now()'s clock; 0: not asked yet */
};

void mog_classes_free(struct mog_classes *c);

/* Takes the answer to get_domains in place of what was known. MOG_OK or MOG_NOMEM. */
enum mog_code mog_classes_load(
	struct mog_classes *c, const struct mog_reply *reply, const char *domain, size_t len);

/* The class's hash type ("NONE", "MD5", "SHA-1", ...); NULL: not known, or known for too long. */
const char *mog_classes_find(const struct mog_classes *c, const char *name, size_t len);

#endif
