#include "mogile/engine/job_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A file that no node takes is opened so often, as the tracker may name other nodes each time. */
enum { MAX_OPENS = 5 };

void mog_job_free_paths(struct mog_job *job)
{
	for (size_t i = 0; i < job->path_total; i++)
		free(job->paths[i].url);
	free(job->paths);
	job->paths = NULL;
	job->path_total = 0;
	job->path = 0;
}

bool mog_job_add_path(struct mog_job *job, const char *url, size_t len, int64_t devid)
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

bool mog_job_add_numbered(struct mog_job *job, const char *count, const char *prefix, bool devids)
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
		if (!mog_job_add_path(job, url->value, url->len, devid))
			return false;
	}
	return true;
}

static bool has_failed(const struct mog_job *job, int64_t devid)
{
	for (size_t i = 0; i < job->failed_count; i++) {
		if (job->failed[i] == devid)
			return true;
	}
	return false;
}

/* The first thing that went wrong says what it is, the others follow. */
static void add_failure(
	struct mog_job *job, const char *what, const struct mog_path *path, const char *why)
{
	if (job->error.code == MOG_OK)
		mog_error_set(&job->error, MOG_STORAGE, NULL, "no storage node %s the file:", what);
	else
		mog_error_add(&job->error, ";");
	mog_error_add(&job->error, " %.200s: %s", path->url, why);
}

/* Drops the paths that lead elsewhere than to the tracker's nodes, and to those that failed
 * before. */
static void drop_unlisted_paths(struct mog_job *job, const struct mog_client *client)
{
	size_t kept = 0;

	for (size_t i = 0; i < job->path_total; i++) {
		struct mog_path *path = &job->paths[i];
		bool listed = path->node.name[0] &&
			      (client->any_node || mog_nodes_have(&client->nodes, &path->node));

		if (listed && !has_failed(job, path->devid)) {
			job->paths[kept++] = *path;
			continue;
		}
		if (!listed)
			mog_error_set(&job->error, MOG_STORAGE, "bad_path",
				"the path \"%.200s\" does not lead to a storage node that the "
				"tracker lists",
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

void mog_job_check_paths(struct mog_job *job, const struct mog_client *client)
{
	if (!job->nodes_fresh && !knows_all(job, client)) {
		job->state = MOG_JOB_NODES;
		return;
	}
	drop_unlisted_paths(job, client);
	job->state = MOG_JOB_NEXT;
	/* Opened anew, and nothing else was named. */
	if (job->path_total == 0 && job->opens > 1)
		mog_job_end(job);
}

void mog_job_path_failed(struct mog_job *job, const char *why)
{
	const struct mog_path *path = &job->paths[job->path++];

	add_failure(job, job->kind == MOG_STORE_FILE ? "took" : "gave", path, why);
	if (job->kind == MOG_STORE_FILE && job->failed_count < MOG_MAX_PATHS)
		job->failed[job->failed_count++] = path->devid;
}

void mog_job_try_again_later(struct mog_job *job)
{
	const struct mog_path *path = &job->paths[job->path];

	/* if there is no memory for it, it is not tried */
	mog_job_add_path(job, path->url, path->len, path->devid);
}

void mog_job_reopen(struct mog_job *job)
{
	if (job->opens >= MAX_OPENS) {
		mog_job_end(job);
		return;
	}
	mog_job_free_paths(job);
	job->closes = 0;
	job->nodes_fresh = false;
	job->state = MOG_JOB_OPEN;
}

void mog_job_out_of_paths(struct mog_job *job)
{
	if (job->kind == MOG_FETCH_FILE && job->moved > job->round_from) {
		job->round_from = job->moved;
		job->path = 0;
		return;
	}
	if (job->kind == MOG_FETCH_FILE && !job->asked) {
		mog_job_free_paths(job);
		mog_error_clear(&job->error);
		job->nodes_fresh = false;
		job->state = MOG_JOB_PATHS;
		return;
	}
	if (job->error.code == MOG_OK)
		mog_error_set(&job->error, MOG_STORAGE, NULL, "the tracker named no path");
	if (job->kind == MOG_STORE_FILE && job->path_total > 0)
		mog_job_reopen(job);
	else
		mog_job_end(job);
}
