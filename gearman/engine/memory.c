#include "gearman/engine/memory.h"

#include <stdlib.h>

static char *plain_alloc(void *self, size_t size, void **owner)
{
	(void)self;
	*owner = malloc(size);
	return *owner;
}

static void plain_release(void *self, void *owner)
{
	(void)self;
	free(owner);
}

const struct gm_memory gm_memory_malloc = {NULL, plain_alloc, plain_release};

void gm_body_release(struct gm_body *body, const struct gm_memory *memory)
{
	if (body->owner)
		memory->release(memory->self, body->owner);
	body->owner = NULL;
	body->data = NULL;
	body->size = 0;
}

struct gm_body gm_body_take(struct gm_body *body)
{
	struct gm_body taken = *body;

	body->owner = NULL;
	body->data = NULL;
	body->size = 0;
	return taken;
}
