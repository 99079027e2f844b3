#include "mogile/engine/reader.h"

#include "net/copy.h"

#include <stdlib.h>
#include <string.h>

static bool make_room(struct mog_reader *r, size_t size)
{
	size_t cap = r->cap ? r->cap : 64 << 10;
	char *buffer;

	if (r->cap - r->end >= size)
		return true;
	if (r->start > 0) {
		memmove(r->buffer, r->buffer + r->start, r->end - r->start);
		r->end -= r->start;
		r->start = 0;
	}
	while (cap - r->end < size)
		cap *= 2;
	if (cap == r->cap)
		return true;
	buffer = realloc(r->buffer, cap);
	if (!buffer)
		return false;
	r->buffer = buffer;
	r->cap = cap;
	return true;
}

static bool take(void *self, const char *data, size_t size, struct mog_error *error)
{
	struct mog_reader *r = self;

	/* What is waited for needs no way through the buffer. */
	if (r->out_room > 0) {
		size_t direct = size < r->out_room ? size : r->out_room;

		net_copy(r->out, data, direct);
		r->out += direct;
		r->out_room -= direct;
		data += direct;
		size -= direct;
	}
	if (size == 0)
		return true;
	if (!make_room(r, size)) {
		mog_error_set(error, MOG_NOMEM, NULL, "out of memory");
		return false;
	}
	net_copy(r->buffer + r->end, data, size);
	r->end += size;
	return true;
}

/* Who waits has something, or nobody waits. */
static bool full(void *self)
{
	const struct mog_reader *r = self;

	return r->out_room < r->wanted || r->wanted == 0;
}

static bool has_size(void *self)
{
	const struct mog_reader *r = self;

	return r->job.begun;
}

static bool has_bytes(void *self)
{
	const struct mog_reader *r = self;

	return r->out_room < r->wanted;
}

enum mog_code mog_reader_open(
	struct mog_reader *r, struct mog_client *client, const struct mog_job *settings)
{
	struct mog_job *job = &r->job;

	memset(r, 0, sizeof(*r));
	*job = *settings;
	r->names = malloc(job->domain_len + job->key_len + job->zone_len + 1);
	if (!r->names || mog_run_init(&r->run, client, 1) != MOG_OK) {
		job->ended = true;
		return mog_error_set(&job->error, MOG_NOMEM, NULL, "out of memory");
	}
	memcpy(r->names, job->domain, job->domain_len);
	memcpy(r->names + job->domain_len, job->key, job->key_len);
	job->kind = MOG_FETCH_FILE;
	job->domain = r->names;
	job->key = r->names + job->domain_len;
	if (job->zone)
		job->zone =
			memcpy(r->names + job->domain_len + job->key_len, job->zone, job->zone_len);
	job->sink.self = r;
	job->sink.begin = NULL;
	job->sink.write = take;
	job->sink.full = full;
	mog_run_add(&r->run, job);
	mog_run_until(&r->run, has_size, r);
	job->given = NULL;
	job->given_count = 0;
	return job->ended ? job->error.code : MOG_OK;
}

enum mog_code mog_reader_read(struct mog_reader *r, char *out, size_t room, size_t *got)
{
	size_t there = r->end - r->start;

	*got = 0;
	if (there == 0 && !r->job.ended) {
		r->start = r->end = 0;
		r->out = out;
		r->out_room = r->wanted = room;
		mog_job_go_on(&r->job);
		mog_run_until(&r->run, has_bytes, r);
		*got = room - r->out_room;
		r->out = NULL;
		r->out_room = r->wanted = 0;
		if (*got > 0)
			return MOG_OK;
	}
	if (there == 0)
		return r->job.ended ? r->job.error.code : MOG_OK;
	if (there > room)
		there = room;
	net_copy(out, r->buffer + r->start, there);
	r->start += there;
	*got = there;
	return MOG_OK;
}

bool mog_reader_skip(struct mog_reader *r, int64_t size)
{
	if (size > (int64_t)(r->end - r->start))
		return false;
	r->start += (size_t)size;
	return true;
}

void mog_reader_close(struct mog_reader *r)
{
	mog_run_free(&r->run);
	mog_job_free(&r->job);
	free(r->names);
	free(r->buffer);
	r->names = r->buffer = NULL;
	r->start = r->end = r->cap = 0;
}
