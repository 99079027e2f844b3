/*
 * Where the bodies of received packets go: straight into memory that the owner of the engine hands
 * out once their size is known, and takes over when the packet is whole.
 */
#ifndef GM_MEMORY_H
#define GM_MEMORY_H

#include <stddef.h>

/*
 * One received body. owner is the owner's handle on the memory (a string object, the block itself).
 */
struct gm_body {
	void *owner;
	char *data;
	size_t size;
};

/*
 * alloc	room for size (> 0) bytes; sets *owner. NULL: the engine reports lack of memory and
 *		closes the connection, whose stream it can no longer follow.
 * release	gives a body back that nobody took.
 */
struct gm_memory {
	void *self;
	char *(*alloc)(void *self, size_t size, void **owner);
	void (*release)(void *self, void *owner);
};

/* malloc() and free(); owner is the block. */
extern const struct gm_memory gm_memory_malloc;

/* Releases what is in *body, if anything, and empties it. */
void gm_body_release(struct gm_body *body, const struct gm_memory *memory);

/* Hands *body over to the caller. */
struct gm_body gm_body_take(struct gm_body *body);

#endif
