/*
 * What answers hold: hosts, devices, files and the like, each with named fields. One table says how
 * a tracker calls them; what reads an answer uses the names here.
 *
 * A list has a count and fields with a number in their names (host1_hostip, host2_hostip, ...); one
 * thing has none.
 */
#ifndef MOG_RECORDS_H
#define MOG_RECORDS_H

#include "mogile/engine/reply.h"

#include <stdbool.h>
#include <stdint.h>

enum mog_record_kind {
	MOG_RECORD_PATH,     /* of get_paths: the id alone */
	MOG_RECORD_KEY,	     /* of list_keys: the id alone */
	MOG_RECORD_DOMAIN,   /* the id alone; see mog_class_field() */
	MOG_RECORD_SETTING,  /* by name; its one column is the value */
	MOG_RECORD_HOST,     /* by name */
	MOG_RECORD_DEVICE,   /* by number */
	MOG_RECORD_FID,	     /* of list_fids */
	MOG_RECORD_FSCK_LOG, /* of fsck_getlog */
	MOG_RECORD_FILE,     /* one: of file_info */
	MOG_RECORD_DEBUG,    /* one: of file_debug */
	MOG_RECORD_KINDS
};

enum { MOG_MAX_COLUMNS = 10 };

struct mog_column {
	const char *field; /* the tracker's; "%lld" is the thing's number */
	const char *name;
	bool text; /* whatever it looks like; else a number where it is one */
};

struct mog_record {
	const char *count;				/* NULL: one thing */
	const char *id;					/* the field that every one of them has */
	struct mog_column columns[MOG_MAX_COLUMNS + 1]; /* a NULL name ends them */
};

const struct mog_record *mog_record(enum mog_record_kind kind);

/* How many there are said to be: at most one a field. */
int64_t mog_record_count(const struct mog_reply *reply, enum mog_record_kind kind);

/* Fields of thing number, from 1; NULL: missing. */
const struct mog_pair *mog_record_id(
	const struct mog_reply *reply, enum mog_record_kind kind, int64_t number);
const struct mog_pair *mog_record_field(
	const struct mog_reply *reply, const struct mog_column *column, int64_t number);

/* The classes of domain number: their names, and three columns more. */
const struct mog_column *mog_class_columns(void);
const struct mog_pair *mog_class_name(
	const struct mog_reply *reply, int64_t domain, int64_t number);
const struct mog_pair *mog_class_hash_type(
	const struct mog_reply *reply, int64_t domain, int64_t number);
const struct mog_pair *mog_class_field(const struct mog_reply *reply,
	const struct mog_column *column, int64_t domain, int64_t number);

/* Of file_info and file_debug: "1,2", or NULL; "MD5:hex", or NULL where there is none. */
const struct mog_pair *mog_file_devids(const struct mog_reply *reply);
const struct mog_pair *mog_file_checksum(const struct mog_reply *reply);

/* Of file_info. False: the answer has no file id or no length. */
bool mog_file_length(const struct mog_reply *reply, int64_t *length);

/* Of file_debug: the URL on that device; is the answer about a file at all; is the field one that
 * the columns and the functions above do not tell? */
const struct mog_pair *mog_debug_path(const struct mog_reply *reply, int64_t devid);
bool mog_debug_is_known(const struct mog_reply *reply);
bool mog_debug_is_more(const struct mog_pair *pair);

/* Of create_host: the new host's id. Of replicate_now: how many files. 0 where it is missing. */
int64_t mog_host_id(const struct mog_reply *reply);
int64_t mog_replicate_count(const struct mog_reply *reply);

/* Of "!jobs": is it the line of the processes' ids? */
bool mog_job_is_pids(const char *name);

#endif
