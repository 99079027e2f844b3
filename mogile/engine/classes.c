#include "mogile/engine/classes.h"

#include "mogile/engine/records.h"
#include "net/clock.h"

#include <stdlib.h>
#include <string.h>

enum { KEEP_US = 10 * 1000000 };

void mog_classes_free(struct mog_classes *c)
{
	for (size_t i = 0; i < c->count; i++)
		free(c->list[i].name);
	free(c->list);
	memset(c, 0, sizeof(*c));
}

static bool add(struct mog_classes *c, const struct mog_pair *name, const struct mog_pair *type)
{
	struct mog_class *class;

	/* Room grows at every power of two. */
	if ((c->count & (c->count - 1)) == 0) {
		size_t room = c->count ? 2 * c->count : 1;
		struct mog_class *list = realloc(c->list, room * sizeof(*list));

		if (!list)
			return false;
		c->list = list;
	}
	class = &c->list[c->count];
	memset(class, 0, sizeof(*class));
	class->name = malloc(name->len + 1);
	if (!class->name)
		return false;
	memcpy(class->name, name->value, name->len);
	class->len = name->len;
	if (type && type->len < sizeof(class->hash_type))
		memcpy(class->hash_type, type->value, type->len);
	c->count++;
	return true;
}

/* The number that the domain has in the answer; 0: none. */
static int64_t find_domain(const struct mog_reply *reply, const char *domain, size_t len)
{
	int64_t count = mog_record_count(reply, MOG_RECORD_DOMAIN);

	for (int64_t i = 1; i <= count; i++) {
		const struct mog_pair *name = mog_record_id(reply, MOG_RECORD_DOMAIN, i);

		if (!name)
			break;
		if (name->len == len && memcmp(name->value, domain, len) == 0)
			return i;
	}
	return 0;
}

enum mog_code mog_classes_load(
	struct mog_classes *c, const struct mog_reply *reply, const char *domain, size_t len)
{
	int64_t number = find_domain(reply, domain, len);

	mog_classes_free(c);
	c->fresh_until = net_deadline(KEEP_US);
	for (int64_t i = 1; number > 0; i++) {
		const struct mog_pair *name = mog_class_name(reply, number, i);

		if (!name)
			break;
		if (!add(c, name, mog_class_hash_type(reply, number, i))) {
			mog_classes_free(c);
			return MOG_NOMEM;
		}
	}
	return MOG_OK;
}

const char *mog_classes_find(const struct mog_classes *c, const char *name, size_t len)
{
	if (net_remaining(c->fresh_until) == 0)
		return NULL;
	for (size_t i = 0; i < c->count; i++) {
		if (c->list[i].len == len && memcmp(c->list[i].name, name, len) == 0)
			return c->list[i].hash_type;
	}
	return NULL;
}
