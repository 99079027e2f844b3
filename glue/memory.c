#include "glue/memory.h"

#include "php_globals.h"

enum {
	/* What a script cannot have so little of, it is at its end anyway; and get() need not
	 * ask. */
	SMALL = 64 << 10,
	PAGE = 4 << 10,
	/* The allocator takes memory by the chunk, and gives up to a chunk less a page from within
	 * one. */
	CHUNK = 2 << 20,
	/* A string's own bytes beside its contents. */
	HEADER = 64,
};

bool php_pieces_fits(size_t size)
{
	size_t limit = (size_t)PG(memory_limit);
	size_t taken;

	if (EXPECTED(size <= SMALL) || PG(memory_limit) <= 0)
		return true;
	if (size > SIZE_MAX - HEADER - PAGE)
		return false;
	size += HEADER;
	taken = zend_memory_usage(true);
	if (size > CHUNK - PAGE) {
		/* a mapping of its own, of whole pages */
		size = (size + PAGE - 1) & ~(size_t)(PAGE - 1);
		return taken <= limit && size <= limit - taken;
	}
	if (taken <= limit && CHUNK <= limit - taken)
		return true;
	/* No further chunk, but perhaps room in those that are there. */
	taken = zend_memory_usage(false);
	return taken <= limit && size <= limit - taken;
}

bool php_pieces_beyond_memory_limit(void)
{
	return PG(memory_limit) > 0 && zend_memory_usage(true) > (size_t)PG(memory_limit);
}

zend_string *php_pieces_string(size_t size)
{
	return php_pieces_fits(size) ? zend_string_alloc(size, 0) : NULL;
}
