/*
 * What a tracker refused: its error says "unreg_class", and a person wants to know of which class
 * in which domain.
 */
#ifndef MOG_REFUSED_H
#define MOG_REFUSED_H

#include "mogile/engine/error.h"

#include <stddef.h>

/* Fills error->at: the command, the tracker, and those arguments of the line that was sent
 * (line[0..len), url-encoded) that the error's word is about. */
void mog_refused_at(struct mog_error *error, const char *command, const char *tracker,
	const char *line, size_t len);

#endif
