/* Lists of the objects that are another object's: a client's tasks, a worker's jobs. */
#ifndef PHP_GEARMAN_LINK_H
#define PHP_GEARMAN_LINK_H

#include <stddef.h>

/* A part of what stands in the list. */
struct php_gearman_link {
	struct php_gearman_link *next;
	struct php_gearman_link **at; /* what points to this one */
};

/* Puts it before all others. */
static inline void php_gearman_link_in(
	struct php_gearman_link **first, struct php_gearman_link *link)
{
	link->next = *first;
	link->at = first;
	if (link->next)
		link->next->at = &link->next;
	*first = link;
}

/* Takes it off its list, in which it must be. */
static inline void php_gearman_link_out(struct php_gearman_link *link)
{
	*link->at = link->next;
	if (link->next)
		link->next->at = link->at;
}

#endif
