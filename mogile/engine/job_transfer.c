#include "mogile/engine/job_parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* --- the callbacks of a transfer --- */

static bool report(struct mog_job *job)
{
	return !job->progress ||
	       job->progress(job->progress_self, job->moved, job->total, &job->stop);
}

static enum mog_flow on_read(void *self, char *buffer, size_t room, size_t *got)
{
	struct mog_job *job = self;

	job->sent = true;
	if (!job->source.read(job->source.self, buffer, room, got, &job->stop))
		return MOG_FLOW_STOP;
	if (*got == 0) {
		mog_error_set(&job->stop, MOG_SOURCE, NULL,
			"the source ended after %" PRId64 " of %" PRId64 " bytes", job->moved,
			job->source.size);
		return MOG_FLOW_STOP;
	}
	job->moved += (int64_t)*got;
	return report(job) ? MOG_FLOW_ON : MOG_FLOW_STOP;
}

static bool on_rewind(void *self)
{
	struct mog_job *job = self;

	if (!job->source.rewind(job->source.self, &job->stop))
		return false;
	job->moved = 0;
	return true;
}

/* The size that the file must have; -1: not known. */
static int64_t wanted_size(const struct mog_job *job)
{
	return job->expect >= 0 ? job->expect : job->total;
}

/* A node whose copy has another size than the file is passed over: stop stays empty. */
static enum mog_flow on_begin(void *self, int64_t total)
{
	struct mog_job *job = self;
	int64_t want = wanted_size(job);

	if (total >= 0 && want >= 0 && total != want) {
		snprintf(job->transfer.message, sizeof(job->transfer.message),
			"the copy has %" PRId64 " bytes, not %" PRId64, total, want);
		return MOG_FLOW_STOP;
	}
	if (total >= 0)
		job->total = total;
	if (job->begun)
		return MOG_FLOW_ON;
	job->begun = true;
	if (job->sink.begin && !job->sink.begin(job->sink.self, job->total, &job->stop))
		return MOG_FLOW_STOP;
	return MOG_FLOW_ON;
}

static enum mog_flow on_write(void *self, const char *data, size_t size)
{
	struct mog_job *job = self;
	int64_t want = wanted_size(job);

	if (want >= 0 && (int64_t)size > want - job->start - job->moved) {
		snprintf(job->transfer.message, sizeof(job->transfer.message),
			"the node sends more than the file's %" PRId64 " bytes", want);
		job->wrong = "storage_failed";
		return MOG_FLOW_STOP;
	}
	if (!job->sink.write(job->sink.self, data, size, &job->stop))
		return MOG_FLOW_STOP;
	job->moved += (int64_t)size;
	if (!report(job))
		return MOG_FLOW_STOP;
	/* behind the last byte the transfer comes to its end, and gives back the connection */
	if (job->sink.full && job->start + job->moved != want && job->sink.full(job->sink.self))
		return MOG_FLOW_PAUSE;
	return MOG_FLOW_ON;
}

void mog_job_go_on(struct mog_job *job)
{
	if (job->state == MOG_JOB_TRANSFER)
		mog_transfer_resume(&job->transfer);
}

/* --- the transfer --- */

bool mog_job_start_transfer(
	struct mog_job *job, struct mog_http *http, const struct mog_client *client)
{
	struct mog_transfer *t = &job->transfer;
	const struct mog_path *path;

	if (job->path == job->path_total) {
		mog_job_out_of_paths(job);
		return true;
	}
	path = &job->paths[job->path];
	if (!mog_http_has_room(http, &path->node, &client->http_options))
		return false;
	if (job->sent && !job->source.rewind(job->source.self, &job->error)) {
		mog_job_end(job);
		return true;
	}
	job->sent = false;
	memset(t, 0, sizeof(*t));
	t->method = job->kind == MOG_STORE_FILE ? MOG_PUT : MOG_GET;
	t->url = path->url;
	t->url_len = path->len;
	t->fresh = job->fresh_conns;
	t->self = job;
	if (job->kind == MOG_STORE_FILE) {
		t->size = job->source.size;
		t->read = on_read;
		t->rewind = on_rewind;
		job->moved = 0;
		job->total = job->source.size;
	} else {
		t->start = job->start + job->moved;
		t->begin = on_begin;
		t->write = on_write;
	}
	mog_error_clear(&job->stop);
	if (mog_transfer_start(http, t, &path->node, &client->http_options) != MOG_OK)
		mog_job_end_no_memory(job);
	else
		job->state = MOG_JOB_TRANSFER;
	return true;
}

/* What a wrong copy gave must not become the beginning of the file. */
static void forget_copy(struct mog_job *job)
{
	snprintf(job->error.word, sizeof(job->error.word), "%s", job->wrong);
	job->wrong = NULL;
	if (job->moved > 0 &&
		(!job->sink.rewind || !job->sink.rewind(job->sink.self, &job->error))) {
		mog_error_add(&job->error, "; what was read of it is gone already");
		mog_job_end(job);
		return;
	}
	job->moved = 0;
	job->round_from = 0;
}

static void transfer_failed(struct mog_job *job)
{
	if (job->transfer.unanswered) {
		job->fresh_conns = true;
		mog_job_try_again_later(job);
	}
	mog_job_path_failed(job, job->transfer.message);
	job->state = MOG_JOB_NEXT;
	if (job->wrong)
		forget_copy(job);
}

/* All came, but of what? A node that does not say how long its copy is may have half of it. */
static void check_copy(struct mog_job *job)
{
	struct mog_transfer *t = &job->transfer;
	int64_t want = wanted_size(job);
	struct mog_error why;

	if (!t->ok || job->kind != MOG_FETCH_FILE)
		return;
	if (want < 0 || job->start + job->moved == want) {
		if (!job->sink.finish || job->sink.finish(job->sink.self, &why))
			return;
		t->ok = false;
		job->wrong = "checksum_mismatch";
		snprintf(t->message, sizeof(t->message), "%.*s", (int)sizeof(t->message) - 1,
			why.message);
		return;
	}
	t->ok = false;
	job->wrong = "storage_failed";
	snprintf(t->message, sizeof(t->message),
		"the copy ends after %" PRId64 " of %" PRId64 " bytes", job->start + job->moved,
		want);
}

bool mog_job_step_transfer(struct mog_job *job)
{
	struct mog_transfer *t = &job->transfer;

	if (!t->done)
		return false;
	check_copy(job);
	if (job->stop.code != MOG_OK) {
		mog_job_end_with(job, &job->stop);
	} else if (!t->ok) {
		transfer_failed(job);
	} else if (job->kind == MOG_FETCH_FILE) {
		mog_job_end_well(job);
	} else if (!job->source.finish(job->source.self, job->sum, &job->stop)) {
		mog_job_end_with(job, &job->stop);
	} else {
		job->state = MOG_JOB_CLOSE;
	}
	return true;
}
