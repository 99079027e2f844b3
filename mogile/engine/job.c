#include "mogile/engine/job.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_CLOSES = 3 };

/* --- how a job ends --- */

static void free_paths(struct mog_job *job)
{
	for (size_t i = 0; i < job->path_total; i++)
		free(job->paths[i].url);
	free(job->paths);
	job->paths = NULL;
	job->path_total = 0;
	job->path = 0;
}

void mog_job_free(struct mog_job *job)
{
	mog_transfer_end(&job->transfer);
	if (job->has_call)
		mog_call_end(&job->call);
	job->has_call = false;
	free_paths(job);
}

static void end(struct mog_job *job)
{
	job->state = MOG_JOB_ENDED;
	job->ended = true;
}

static void end_with(struct mog_job *job, const struct mog_error *error)
{
	job->error = *error;
	end(job);
}

static void end_no_memory(struct mog_job *job)
{
	mog_error_set(&job->error, MOG_NOMEM, NULL, "out of memory");
	end(job);
}

static void end_well(struct mog_job *job)
{
	mog_error_clear(&job->error);
	end(job);
}

void mog_job_stop(struct mog_job *job, unsigned *calls, const struct mog_error *error)
{
	if (job->ended)
		return;
	if (job->has_call)
		(*calls)--;
	mog_transfer_end(&job->transfer);
	if (job->has_call)
		mog_call_end(&job->call);
	job->has_call = false;
	end_with(job, error);
}

/* --- the callbacks of a transfer --- */

static bool report(struct mog_job *job)
{
	return !job->progress ||
	       job->progress(job->progress_self, job->moved, job->total, &job->stop);
}

static enum mog_flow on_read(void *self, char *buffer, size_t room, size_t *got)
{
	struct mog_job *job = self;

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
	if (job->sink.full && job->sink.full(job->sink.self))
		return MOG_FLOW_PAUSE;
	if (!job->sink.write(job->sink.self, data, size, &job->stop))
		return MOG_FLOW_STOP;
	job->moved += (int64_t)size;
	return report(job) ? MOG_FLOW_ON : MOG_FLOW_STOP;
}

void mog_job_go_on(struct mog_job *job)
{
	if (job->state == MOG_JOB_TRANSFER)
		mog_transfer_resume(&job->transfer);
}

/* --- paths --- */

static bool add_path(struct mog_job *job, const char *url, size_t len, int64_t devid)
{
	struct mog_path *path;

	if (job->path_total == MOG_MAX_PATHS)
		return true;
	if (!job->paths) {
		job->paths = calloc(MOG_MAX_PATHS, sizeof(*job->paths));
		if (!job->paths)
			return false;
	}
	path = &job->paths[job->path_total];
	path->url = malloc(len + 1);
	if (!path->url)
		return false;
	memcpy(path->url, url, len);
	path->url[len] = '\0';
	path->len = len;
	path->devid = devid;
	path->node.name[0] = '\0';
	mog_path_parse(url, len, &path->node);
	job->path_total++;
	return true;
}

/* Takes prefixN, from 1 to the value of count; with devids, devid_N too. */
static bool add_numbered(struct mog_job *job, const char *count, const char *prefix, bool devids)
{
	const struct mog_reply *reply = &job->call.reply;
	int64_t n = 0;
	int64_t devid = 0;
	char name[32];

	mog_reply_int(reply, count, INT32_MAX, &n);
	if (n > MOG_MAX_PATHS)
		n = MOG_MAX_PATHS;
	for (int64_t i = 1; i <= n; i++) {
		const struct mog_pair *url;

		snprintf(name, sizeof(name), "%s%d", prefix, (int)i);
		url = mog_reply_get(reply, name);
		snprintf(name, sizeof(name), "devid_%d", (int)i);
		if (!url || (devids && !mog_reply_int(reply, name, INT32_MAX, &devid)))
			continue;
		if (!add_path(job, url->value, url->len, devid))
			return false;
	}
	return true;
}

/* Drops the paths that lead elsewhere than to the tracker's nodes. */
static void drop_strangers(struct mog_job *job, const struct mog_client *client)
{
	size_t kept = 0;

	for (size_t i = 0; i < job->path_total; i++) {
		struct mog_path *path = &job->paths[i];

		if (path->node.name[0] &&
			(client->any_node || mog_nodes_have(&client->nodes, &path->node))) {
			job->paths[kept++] = *path;
			continue;
		}
		mog_error_set(&job->error, MOG_STORAGE, "bad_path",
			"the path \"%.200s\" does not lead to a storage node that the tracker "
			"lists",
			path->url);
		free(path->url);
	}
	job->path_total = kept;
}

static bool knows_all(const struct mog_job *job, const struct mog_client *client)
{
	for (size_t i = 0; i < job->path_total; i++) {
		const struct mog_path *path = &job->paths[i];

		if (path->node.name[0] && !client->any_node &&
			!mog_nodes_have(&client->nodes, &path->node))
			return false;
	}
	return true;
}

/* Paths are there: are they to be followed? */
static void check_paths(struct mog_job *job, const struct mog_client *client)
{
	if (!job->nodes_fresh && !knows_all(job, client)) {
		job->state = MOG_JOB_NODES;
		return;
	}
	drop_strangers(job, client);
	job->state = MOG_JOB_NEXT;
}

/* --- tracker commands --- */

static void key_args(const struct mog_job *job, struct mog_text *args)
{
	mog_text_pair(args, "domain", 6, job->domain, job->domain_len);
	mog_text_pair(args, "key", 3, job->key, job->key_len);
}

/* The command of the job's state. */
static const char *command_args(const struct mog_job *job, struct mog_text *args)
{
	const struct mog_path *path;

	switch (job->state) {
	case MOG_JOB_OPEN:
		key_args(job, args);
		if (job->class_name)
			mog_text_pair(args, "class", 5, job->class_name, job->class_len);
		mog_text_pair_string(args, "multi_dest", "1");
		mog_text_pair_int(args, "size", job->source.size);
		mog_text_pair_string(args, "fid", "0");
		return "create_open";
	case MOG_JOB_PATHS:
		key_args(job, args);
		mog_text_pair_string(args, "noverify", "1");
		mog_text_pair_int(args, "pathcount", job->path_count ? job->path_count : 2);
		return "get_paths";
	case MOG_JOB_CLOSE:
		path = &job->paths[job->path];
		key_args(job, args);
		mog_text_pair_int(args, "fid", job->fid);
		mog_text_pair_int(args, "devid", path->devid);
		mog_text_pair(args, "path", 4, path->url, path->len);
		mog_text_pair_int(args, "size", job->source.size);
		if (job->sum[0]) {
			mog_text_pair_string(args, "checksum", job->sum);
			if (job->verify_sum)
				mog_text_pair_string(args, "checksumverify", "1");
		}
		return "create_close";
	case MOG_JOB_INFO:
	case MOG_JOB_RECHECK:
		key_args(job, args);
		return "file_info";
	default:
		return "get_hosts";
	}
}

static void opened(struct mog_job *job, struct mog_client *client)
{
	const struct mog_call *call = &job->call;
	const struct mog_pair *url = mog_reply_get(&call->reply, "path");
	int64_t devid;
	bool ok;

	if (call->error.code != MOG_OK) {
		end_with(job, &call->error);
		return;
	}
	if (!mog_reply_int(&call->reply, "fid", INT64_MAX, &job->fid)) {
		mog_error_set(&job->error, MOG_BAD_REPLY, NULL,
			"create_open: tracker %s answered without a fid", call->asked);
		end(job);
		return;
	}
	ok = add_numbered(job, "dev_count", "path_", true);
	if (ok && url && mog_reply_int(&call->reply, "devid", INT32_MAX, &devid))
		ok = add_path(job, url->value, url->len, devid);
	if (!ok)
		end_no_memory(job);
	else
		check_paths(job, client);
}

/* The paths come next: those given, or the tracker's. */
static void begin_paths(struct mog_job *job, const struct mog_client *client)
{
	job->state = MOG_JOB_PATHS;
	for (size_t i = 0; i < job->given_count; i++) {
		if (!add_path(job, job->given[i], strlen(job->given[i]), 0)) {
			end_no_memory(job);
			return;
		}
	}
	if (job->path_total)
		check_paths(job, client);
}

static void got_info(struct mog_job *job, struct mog_client *client)
{
	const struct mog_call *call = &job->call;
	const struct mog_pair *sum = mog_reply_get(&call->reply, "checksum");

	if (call->error.code != MOG_OK) {
		end_with(job, &call->error);
		return;
	}
	if (!mog_reply_int(&call->reply, "length", INT64_MAX, &job->expect)) {
		mog_error_set(&job->error, MOG_BAD_REPLY, NULL,
			"file_info: tracker %s answered without a length", call->asked);
		end(job);
		return;
	}
	if (sum && job->sink.checksum)
		job->sink.checksum(job->sink.self, sum->value, sum->len);
	begin_paths(job, client);
}

static void got_paths(struct mog_job *job, struct mog_client *client)
{
	if (job->call.error.code != MOG_OK) {
		end_with(job, &job->call.error);
		return;
	}
	job->asked = true;
	if (!add_numbered(job, "paths", "path", false))
		end_no_memory(job);
	else
		check_paths(job, client);
}

static void got_nodes(struct mog_job *job, struct mog_client *client)
{
	if (job->call.error.code != MOG_OK) {
		end_with(job, &job->call.error);
		return;
	}
	job->nodes_fresh = true;
	if (mog_nodes_load(&client->nodes, &job->call.reply) != MOG_OK)
		end_no_memory(job);
	else
		check_paths(job, client);
}

static void closed(struct mog_job *job)
{
	const struct mog_error *error = &job->call.error;

	job->closes++;
	if (error->code == MOG_OK) {
		end_well(job);
	} else if (error->code == MOG_REPLY_LOST) {
		job->error = *error;
		job->state = MOG_JOB_RECHECK;
	} else if (job->closes > 1 && strcmp(error->word, "no_temp_file") == 0) {
		/* An earlier one was late, not lost; or the file is gone again. */
		job->closes = MAX_CLOSES;
		job->state = MOG_JOB_RECHECK;
	} else {
		end_with(job, &job->call.error);
	}
}

/* create_close went out and nobody answered. Our fid under the key: it happened. Another or none,
 * and it is safe to ask again, as a fid can be closed only once. */
static void rechecked(struct mog_job *job)
{
	const struct mog_call *call = &job->call;
	int64_t fid = -1;

	if (call->error.code == MOG_OK && mog_reply_int(&call->reply, "fid", INT64_MAX, &fid) &&
		fid == job->fid) {
		end_well(job);
		return;
	}
	if ((call->error.code == MOG_OK || strcmp(call->error.word, "unknown_key") == 0) &&
		job->closes < MAX_CLOSES) {
		job->state = MOG_JOB_CLOSE;
		return;
	}
	if (strcmp(call->error.word, "unknown_key") == 0) {
		mog_error_add(&job->error, "; nothing is stored under the key");
		end(job);
		return;
	}
	mog_error_add(&job->error, "; whether the file was stored could not be found out%s%s",
		call->error.code == MOG_OK ? "" : ": ",
		call->error.code == MOG_OK ? "" : call->error.message);
	end(job);
}

static void call_done(struct mog_job *job, struct mog_client *client)
{
	switch (job->state) {
	case MOG_JOB_OPEN:
		opened(job, client);
		break;
	case MOG_JOB_INFO:
		got_info(job, client);
		break;
	case MOG_JOB_PATHS:
		got_paths(job, client);
		break;
	case MOG_JOB_NODES:
		got_nodes(job, client);
		break;
	case MOG_JOB_CLOSE:
		closed(job);
		break;
	default:
		rechecked(job);
		break;
	}
}

/* Starts the state's command, or goes on with it. False: would have to wait. */
static bool step_call(struct mog_job *job, struct mog_client *client, unsigned *calls, bool block)
{
	if (!job->has_call) {
		struct mog_text args = {0};
		const char *command;

		if (*calls >= client->tracker_connections && *calls > 0)
			return false;
		command = command_args(job, &args);
		mog_call_start(&job->call, &client->trackers, command, &args);
		mog_text_free(&args);
		job->has_call = true;
		(*calls)++;
	}
	if (mog_call_step(&job->call, block) == MOG_AGAIN)
		return false;
	(*calls)--;
	job->has_call = false;
	call_done(job, client);
	mog_call_end(&job->call);
	return true;
}

/* --- the transfer --- */

/* Every path failed. */
static void out_of_paths(struct mog_job *job)
{
	if (job->kind == MOG_FETCH_FILE && job->moved > job->round_from) {
		job->round_from = job->moved;
		job->path = 0;
		return;
	}
	if (job->kind == MOG_FETCH_FILE && !job->asked) {
		free_paths(job);
		mog_error_clear(&job->error);
		job->nodes_fresh = false;
		job->state = MOG_JOB_PATHS;
		return;
	}
	if (job->error.code == MOG_OK)
		mog_error_set(&job->error, MOG_STORAGE, NULL, "the tracker named no path");
	end(job);
}

static bool next_path(struct mog_job *job, struct mog_store *store, const struct mog_client *client)
{
	struct mog_transfer *t = &job->transfer;
	const struct mog_path *path;

	if (job->path == job->path_total) {
		out_of_paths(job);
		return true;
	}
	path = &job->paths[job->path];
	if (!mog_store_has_room(store, &path->node, &client->store_options))
		return false;
	memset(t, 0, sizeof(*t));
	t->method = job->kind == MOG_STORE_FILE ? MOG_PUT : MOG_GET;
	t->url = path->url;
	t->url_len = path->len;
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
	if (mog_transfer_start(store, t, &path->node, &client->store_options) != MOG_OK)
		end_no_memory(job);
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
		end(job);
		return;
	}
	job->moved = 0;
	job->round_from = 0;
}

static void path_failed(struct mog_job *job)
{
	const struct mog_path *path = &job->paths[job->path];

	if (job->error.code == MOG_OK)
		mog_error_set(&job->error, MOG_STORAGE, NULL, "no storage node %s the file:",
			job->kind == MOG_STORE_FILE ? "took" : "gave");
	else
		mog_error_add(&job->error, ";");
	mog_error_add(&job->error, " %.200s: %s", path->url, job->transfer.message);
	job->path++;
	job->state = MOG_JOB_NEXT;
	if (job->wrong)
		forget_copy(job);
	if (job->kind == MOG_STORE_FILE && job->path < job->path_total &&
		!job->source.rewind(job->source.self, &job->error))
		end(job);
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

static bool step_transfer(struct mog_job *job)
{
	struct mog_transfer *t = &job->transfer;

	if (!t->done)
		return false;
	check_copy(job);
	if (job->stop.code != MOG_OK) {
		end_with(job, &job->stop);
	} else if (!t->ok) {
		path_failed(job);
	} else if (job->kind == MOG_FETCH_FILE) {
		end_well(job);
	} else if (!job->source.finish(job->source.self, job->sum, &job->stop)) {
		end_with(job, &job->stop);
	} else {
		mog_error_clear(&job->error);
		job->state = MOG_JOB_CLOSE;
	}
	return true;
}

static void begin(struct mog_job *job, const struct mog_client *client)
{
	job->total = -1;
	if (job->kind == MOG_STORE_FILE && job->key_len == 0) {
		/* To a tracker, a create_close without a key means that the file is given up. */
		mog_error_set(&job->error, MOG_INVALID, "no_key", "a key must not be empty");
		end(job);
		return;
	}
	if (job->kind == MOG_STORE_FILE) {
		job->state = MOG_JOB_OPEN;
		return;
	}
	if (job->verify)
		job->state = MOG_JOB_INFO;
	else
		begin_paths(job, client);
}

void mog_job_step(struct mog_job *job, struct mog_client *client, struct mog_store *store,
	unsigned *calls, bool block)
{
	bool went_on = true;

	while (went_on && !job->ended) {
		switch (job->state) {
		case MOG_JOB_NEW:
			begin(job, client);
			break;
		case MOG_JOB_NEXT:
			went_on = next_path(job, store, client);
			break;
		case MOG_JOB_TRANSFER:
			went_on = step_transfer(job);
			break;
		case MOG_JOB_ENDED:
			return;
		default:
			went_on = step_call(job, client, calls, block);
			break;
		}
	}
}
