/*
 * One file to be read a piece at a time, whenever its reader wants: a fetch whose sink is a bounded
 * buffer. What is read goes straight to whoever waits for it; the buffer has what was received
 * with it and found no room. While nobody waits, so does the node.
 */
#ifndef MOG_READER_H
#define MOG_READER_H

#include "mogile/engine/run.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mog_reader {
	struct mog_run run;
	struct mog_job job;
	char *names; /* domain, key and zone, owned */
	char *buffer;
	size_t start; /* next byte to hand out */
	size_t end;
	size_t cap;
	char *out;	 /* where the reader who waits wants the bytes, or NULL */
	size_t wanted;	 /* how many he has room for; 0: nobody waits */
	size_t out_room; /* how many more by now */
};

/*
 * Begins and waits until the file's size is known. Of settings, taken are domain, key, start,
 * expect, verify, zone, paths and progress; domain, key and zone are copied, paths need to stay
 * only for this call. On MOG_OK job.total is the file's size (-1: the node did not say). On failure
 * job.error says why; mog_reader_close() in any case.
 */
enum mog_code mog_reader_open(
	struct mog_reader *r, struct mog_client *client, const struct mog_job *settings);

/* Copies up to room bytes; *got 0: the end. Else job.error says why. */
enum mog_code mog_reader_read(struct mog_reader *r, char *out, size_t room, size_t *got);

/* Passes over that many bytes if they are here already. False: they are not, nothing happened. */
bool mog_reader_skip(struct mog_reader *r, int64_t size);

void mog_reader_close(struct mog_reader *r);

#endif
