#include "mogile/engine/job_parts.h"

#include <string.h>

enum { MAX_CLOSES = 3 };

/* --- what is asked --- */

static void add_more(struct mog_text *args, const char *more)
{
	if (more && *more)
		mog_text_add(args, more, strlen(more));
}

static enum mog_command open_command(const struct mog_job *job, struct mog_value *values)
{
	if (job->class_name)
		values[2] = mog_text_value(job->class_name, job->class_len);
	values[3] = mog_number_value(1);
	values[4] = mog_number_value(job->source.size);
	values[5] = mog_number_value(0);
	return MOG_CMD_CREATE_OPEN;
}

static enum mog_command close_command(const struct mog_job *job, struct mog_value *values)
{
	const struct mog_path *path = &job->paths[job->path];

	values[2] = mog_number_value(job->fid);
	values[3] = mog_number_value(path->devid);
	values[4] = mog_text_value(path->url, path->len);
	values[5] = mog_number_value(job->source.size);
	if (job->sum[0]) {
		values[6] = mog_text_value(job->sum, strlen(job->sum));
		if (job->verify_sum)
			values[7] = mog_number_value(1);
	}
	return MOG_CMD_CREATE_CLOSE;
}

static enum mog_command paths_command(const struct mog_job *job, struct mog_value *values)
{
	values[2] = mog_number_value(1);
	values[3] = mog_number_value(job->path_count ? job->path_count : 2);
	if (job->zone)
		values[4] = mog_text_value(job->zone, job->zone_len);
	return MOG_CMD_GET_PATHS;
}

/* The command of the job's state. */
static enum mog_command command_args(const struct mog_job *job, struct mog_text *args)
{
	struct mog_value values[MOG_MAX_FIELDS] = {mog_text_value(job->domain, job->domain_len),
		mog_text_value(job->key, job->key_len)};
	enum mog_command command = MOG_CMD_GET_HOSTS;

	if (job->state == MOG_JOB_OPEN) {
		/* What is ours counts: the last one of a name does. */
		add_more(args, job->open_args);
		command = open_command(job, values);
	} else if (job->state == MOG_JOB_CLOSE) {
		add_more(args, job->close_args);
		command = close_command(job, values);
	} else if (job->state == MOG_JOB_PATHS) {
		command = paths_command(job, values);
	} else if (job->state == MOG_JOB_INFO || job->state == MOG_JOB_RECHECK) {
		command = MOG_CMD_FILE_INFO;
	}
	mog_command_args(command, values, args);
	return command;
}

/* --- what came of it --- */

static void opened(struct mog_job *job, struct mog_client *client)
{
	const struct mog_call *call = &job->call;
	const struct mog_pair *url = mog_reply_get(&call->reply, "path");
	int64_t devid;
	bool ok;

	job->opens++;
	if (call->error.code != MOG_OK) {
		/* Why it had to be opened anew says more. */
		if (job->error.code == MOG_OK)
			job->error = call->error;
		else
			mog_error_add(&job->error, "; %s", call->error.message);
		mog_job_end(job);
		return;
	}
	if (!mog_reply_int(&call->reply, "fid", INT64_MAX, &job->fid)) {
		mog_error_set(&job->error, MOG_BAD_REPLY, NULL,
			"create_open: tracker %s answered without a fid", call->asked);
		mog_job_end(job);
		return;
	}
	ok = mog_job_add_numbered(job, "dev_count", "path_", true);
	if (ok && url && mog_reply_int(&call->reply, "devid", INT32_MAX, &devid))
		ok = mog_job_add_path(job, url->value, url->len, devid);
	if (!ok)
		mog_job_end_no_memory(job);
	else
		mog_job_check_paths(job, client);
}

/* The paths come next: those given, or the tracker's. */
void mog_job_begin_paths(struct mog_job *job, const struct mog_client *client)
{
	job->state = MOG_JOB_PATHS;
	for (size_t i = 0; i < job->given_count; i++) {
		if (!mog_job_add_path(job, job->given[i], strlen(job->given[i]), 0)) {
			mog_job_end_no_memory(job);
			return;
		}
	}
	if (job->path_total)
		mog_job_check_paths(job, client);
}

static void got_info(struct mog_job *job, struct mog_client *client)
{
	const struct mog_call *call = &job->call;
	const struct mog_pair *sum = mog_reply_get(&call->reply, "checksum");

	if (call->error.code != MOG_OK) {
		mog_job_end_with(job, &call->error);
		return;
	}
	if (!mog_reply_int(&call->reply, "length", INT64_MAX, &job->expect)) {
		mog_error_set(&job->error, MOG_BAD_REPLY, NULL,
			"file_info: tracker %s answered without a length", call->asked);
		mog_job_end(job);
		return;
	}
	if (sum && job->sink.checksum)
		job->sink.checksum(job->sink.self, sum->value, sum->len);
	mog_job_begin_paths(job, client);
}

static void got_paths(struct mog_job *job, struct mog_client *client)
{
	if (job->call.error.code != MOG_OK) {
		mog_job_end_with(job, &job->call.error);
		return;
	}
	job->asked = true;
	if (!mog_job_add_numbered(job, "paths", "path", false))
		mog_job_end_no_memory(job);
	else
		mog_job_check_paths(job, client);
}

static void got_nodes(struct mog_job *job, struct mog_client *client)
{
	if (job->call.error.code != MOG_OK) {
		mog_job_end_with(job, &job->call.error);
		return;
	}
	job->nodes_fresh = true;
	if (mog_nodes_load(&client->nodes, &job->call.reply) != MOG_OK)
		mog_job_end_no_memory(job);
	else
		mog_job_check_paths(job, client);
}

/* The tracker has looked at what the node has, and that is not what was sent: it has forgotten the
 * place. */
static bool is_refused_copy(const struct mog_error *error)
{
	static const char *const words[] = {
		"size_mismatch", "size_verify_error", "checksum_mismatch"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (error->code == MOG_REFUSED && strcmp(error->word, words[i]) == 0)
			return true;
	}
	return false;
}

static void copy_refused(struct mog_job *job)
{
	mog_job_path_failed(job, job->call.error.message);
	memcpy(job->error.word, job->call.error.word, sizeof(job->error.word));
	mog_job_reopen(job);
}

/* Nothing was closed, nothing was lost: it took too long for the tracker. */
static void place_forgotten(struct mog_job *job)
{
	const struct mog_error *error = &job->call.error;

	mog_error_set(&job->error, MOG_STORAGE, error->word, "%s", error->message);
	mog_job_reopen(job);
}

static void closed(struct mog_job *job)
{
	const struct mog_error *error = &job->call.error;
	bool forgotten = error->code == MOG_REFUSED && strcmp(error->word, "no_temp_file") == 0;

	job->closes++;
	if (error->code == MOG_OK) {
		mog_job_end_well(job);
	} else if (error->code == MOG_REPLY_LOST) {
		job->error = *error;
		job->state = MOG_JOB_RECHECK;
	} else if (job->closes > 1 && forgotten) {
		/* An earlier one was late, not lost; or the file is gone again. */
		job->closes = MAX_CLOSES;
		job->state = MOG_JOB_RECHECK;
	} else if (forgotten) {
		place_forgotten(job);
	} else if (is_refused_copy(error)) {
		copy_refused(job);
	} else {
		mog_job_end_with(job, error);
	}
}

/* create_close went out and nobody answered. Our fid under the key: it happened. Another or none,
 * and it is safe to ask again, as a fid can be closed only once. */
static void rechecked(struct mog_job *job)
{
	const struct mog_call *call = &job->call;
	bool there = call->error.code == MOG_OK;
	bool missing = mog_command_found_nothing(MOG_CMD_FILE_INFO, &call->error);
	int64_t fid = -1;

	if (there && mog_reply_int(&call->reply, "fid", INT64_MAX, &fid) && fid == job->fid) {
		mog_job_end_well(job);
		return;
	}
	if ((there || missing) && job->closes < MAX_CLOSES) {
		job->state = MOG_JOB_CLOSE;
		return;
	}
	/* The tracker may still be at it: nobody can say that nothing will be stored. */
	mog_error_add(&job->error, "; whether the file was stored could not be found out%s%s",
		there	  ? ": another one is there now"
		: missing ? ": none is there now"
			  : ": ",
		there || missing ? "" : call->error.message);
	mog_job_end(job);
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

bool mog_job_step_call(struct mog_job *job, struct mog_client *client, unsigned *calls, bool block)
{
	if (!job->has_call) {
		struct mog_text args = {0};
		enum mog_command command;

		if (*calls >= client->tracker_connections && *calls > 0)
			return false;
		command = command_args(job, &args);
		mog_call_start(
			&job->call, &client->trackers, mog_command_info(command)->name, &args);
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
