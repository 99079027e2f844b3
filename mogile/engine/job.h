/*
 * One file to store or to fetch. Runs (run.h) do jobs.
 *
 * Store: create_open, PUT to the first path, on failure to the next, create_close. When every path
 * failed, or the tracker found another size or checksum than it was told and so has forgotten the
 * place, it is opened anew, and goes to the nodes that were not tried yet. A file becomes visible
 * with create_close or not at all. Fetch: get_paths, GET from the first path, on failure from the
 * next, from the byte reached; after the last path from the first again, as long as a round brought
 * something: a node hangs up on a reader that is slow, and serves it again. A node that said
 * nothing at all over a kept connection is tried once more after the others, over a new one.
 */
#ifndef MOG_JOB_H
#define MOG_JOB_H

#include "mogile/engine/client.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MOG_SUM_SIZE = 64, MOG_MAX_PATHS = 32 };

/*
 * The bytes to store. A callback that fails fills *error (MOG_SOURCE; MOG_CANCELLED if a program's
 * own callback failed) and returns false.
 */
struct mog_source {
	void *self;
	int64_t size;
	/* Fills up to room bytes from where it is; *got 0: there are no more. */
	bool (*read)(void *self, char *buffer, size_t room, size_t *got, struct mog_error *error);
	/* Back to the first byte, for another node. */
	bool (*rewind)(void *self, struct mog_error *error);
	/* All size bytes are with a node: the last chance to find that the source has changed, and
	 * the place to write "MD5:hex" or "SHA-1:hex" to sum for the tracker (or ""). */
	bool (*finish)(void *self, char sum[MOG_SUM_SIZE], struct mog_error *error);
};

/* Where fetched bytes go. Failing is as for a source, with MOG_SINK. */
struct mog_sink {
	void *self;
	/* Once, before the first write: the whole file's size, -1 if the node does not know. May be
	 * NULL. */
	bool (*begin)(void *self, int64_t total, struct mog_error *error);
	bool (*write)(void *self, const char *data, size_t size, struct mog_error *error);
	/* After a write: true if no more is wanted now (see mog_job_go_on), of which some may come
	 * all the same. May be NULL. */
	bool (*full)(void *self);
	/* All bytes are there: false with *error says that they are not the file's, so that another
	 * copy is tried. May be NULL. */
	bool (*finish)(void *self, struct mog_error *error);
	/* Forgets all that was written, as the copy that it came from was wrong. NULL: cannot. */
	bool (*rewind)(void *self, struct mog_error *error);
	/* With the job's verify: the tracker's checksum ("MD5:hex"), before the first write. May be
	 * NULL. */
	void (*checksum)(void *self, const char *sum, size_t len);
};

enum mog_job_kind { MOG_STORE_FILE, MOG_FETCH_FILE };

enum mog_job_state {
	MOG_JOB_NEW = 0,
	MOG_JOB_INFO,  /* file_info is out, to verify */
	MOG_JOB_OPEN,  /* create_open is out */
	MOG_JOB_PATHS, /* get_paths is out */
	MOG_JOB_NODES, /* get_hosts is out */
	MOG_JOB_NEXT,  /* to try the next path */
	MOG_JOB_TRANSFER,
	MOG_JOB_CLOSE,	 /* create_close is out */
	MOG_JOB_RECHECK, /* file_info is out: did the create_close happen whose reply was lost? */
	MOG_JOB_ENDED
};

struct mog_path {
	char *url;
	size_t len;
	int64_t devid;
	struct mog_node node;
};

/* All zero, the settings filled in, then given to a run. Strings and callbacks stay the
 * caller's. */
struct mog_job {
	/* Settings. */
	enum mog_job_kind kind;
	const char *domain;
	size_t domain_len;
	const char *key;
	size_t key_len;
	const char *class_name; /* store; NULL: the domain's default */
	size_t class_len;
	struct mog_source source; /* store */
	bool verify_sum;	  /* store: the tracker is to read the file back and compare */
	const char *open_args;	  /* store: more of create_open, encoded pairs; NULL: none */
	const char *close_args;	  /* store: the same of create_close */
	struct mog_sink sink;	  /* fetch */
	int64_t start;		  /* fetch: the first byte wanted */
	bool verify;		  /* fetch: ask the tracker for size and checksum first */
	int64_t expect;		  /* fetch: the size the file must have; -1: not known */
	const char *zone;	  /* fetch: of the network; NULL: none */
	size_t zone_len;
	unsigned path_count;	  /* fetch: how many paths to ask for; 0: 2 */
	const char *const *given; /* fetch: paths known already, or NULL */
	size_t given_count;
	void *progress_self;
	/* After every piece; total -1: not known. False: stop, with *error filled. May be NULL. */
	bool (*progress)(void *self, int64_t done, int64_t total, struct mog_error *error);
	void *owner; /* the caller's own */

	/* Results, once ended. */
	struct mog_error error; /* MOG_OK: all went well */
	bool ended;
	int64_t moved; /* bytes of the file that are where they should be */
	int64_t total; /* the file's size; -1: not known */
	int64_t fid;   /* store */
	bool asked;    /* fetch: the paths came from the tracker, not from given */
	struct mog_path *paths;
	size_t path_total;

	/* The run's own. */
	enum mog_job_state state;
	struct mog_job *next;
	struct mog_call call;
	struct mog_transfer transfer;
	size_t path;	    /* the next one to try */
	int64_t round_from; /* fetch: moved when the first path was tried (again) */
	bool nodes_fresh;
	bool fresh_conns;  /* kept connections are not to be trusted */
	bool begun;	   /* sink.begin was called */
	const char *wrong; /* fetch: the copy is not the file, and the error's word for that */
	bool has_call;
	unsigned opens;		       /* create_open sent so often */
	unsigned closes;	       /* create_close sent so often, of this opening */
	bool sent;		       /* store: the source was read, and must be rewound */
	int64_t failed[MOG_MAX_PATHS]; /* store: devices not to be tried again */
	size_t failed_count;
	char sum[MOG_SUM_SIZE];
	struct mog_error stop; /* why a callback stopped the transfer */
};

/* A fetch whose sink was full: it has room again. */
void mog_job_go_on(struct mog_job *job);

/*
 * For runs: goes on as far as possible without waiting; with block, waits for trackers itself.
 * calls counts the tracker commands that are out, of all jobs of the run.
 */
void mog_job_step(struct mog_job *job, struct mog_client *client, struct mog_http *http,
	unsigned *calls, bool block);

/* For runs: ends it with that error, whatever it was doing. */
void mog_job_stop(struct mog_job *job, unsigned *calls, const struct mog_error *error);

/* Frees what a job holds. */
void mog_job_free(struct mog_job *job);

#endif
