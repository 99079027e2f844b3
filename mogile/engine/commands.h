/*
 * Every tracker command that this library sends: one row each says its name, its arguments in
 * order, and whether it may be sent again when its reply was lost. Whoever runs one gives the
 * values in the order of the row.
 *
 * May be sent twice: what changes nothing, or changes the same thing to the same value. create_open
 * leaves at worst a file id that is never closed, which the tracker forgets by itself. create_close
 * is left to the file that is being stored (job.h), delete and rename to mog_client_delete() and
 * mog_client_rename(), which can ask what happened.
 */
#ifndef MOG_COMMANDS_H
#define MOG_COMMANDS_H

#include "mogile/engine/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum mog_command {
	MOG_CMD_NOOP,
	MOG_CMD_CREATE_OPEN,  /* domain key class multi_dest size fid */
	MOG_CMD_CREATE_CLOSE, /* domain key fid devid path size checksum checksumverify */
	MOG_CMD_GET_PATHS,    /* domain key noverify pathcount zone */
	MOG_CMD_FILE_INFO,    /* domain key devices */
	MOG_CMD_FILE_DEBUG,   /* domain key fid */
	MOG_CMD_DELETE,	      /* domain key */
	MOG_CMD_RENAME,	      /* domain from_key to_key */
	MOG_CMD_UPDATECLASS,  /* domain key class */
	MOG_CMD_LIST_KEYS,    /* domain prefix after limit */
	MOG_CMD_LIST_FIDS,    /* from to */
	MOG_CMD_GET_DOMAINS,
	MOG_CMD_CREATE_DOMAIN, /* domain */
	MOG_CMD_DELETE_DOMAIN, /* domain */
	MOG_CMD_CREATE_CLASS,  /* domain class mindevcount hashtype replpolicy */
	MOG_CMD_UPDATE_CLASS,  /* domain class mindevcount hashtype replpolicy */
	MOG_CMD_DELETE_CLASS,  /* domain class */
	MOG_CMD_GET_HOSTS,
	MOG_CMD_CREATE_HOST, /* host ip port status getport altip altmask */
	MOG_CMD_UPDATE_HOST, /* host ip port status getport altip altmask */
	MOG_CMD_DELETE_HOST, /* host */
	MOG_CMD_GET_DEVICES,
	MOG_CMD_CREATE_DEVICE,	/* hostname devid state */
	MOG_CMD_CREATE_DEVICE2, /* devid status: as pecl/mogilefs sends it */
	MOG_CMD_SET_STATE,	/* host device state */
	MOG_CMD_SET_WEIGHT,	/* host device weight */
	MOG_CMD_SERVER_SETTINGS,
	MOG_CMD_SET_SERVER_SETTING, /* key value */
	MOG_CMD_FSCK_START,
	MOG_CMD_FSCK_STOP,
	MOG_CMD_FSCK_RESET, /* policy_only startpos */
	MOG_CMD_FSCK_STATUS,
	MOG_CMD_FSCK_GETLOG, /* after_logid */
	MOG_CMD_FSCK_CLEARLOG,
	MOG_CMD_REBALANCE_START,
	MOG_CMD_REBALANCE_STOP,
	MOG_CMD_REBALANCE_STATUS,
	MOG_CMD_REBALANCE_RESET,
	MOG_CMD_REBALANCE_TEST,
	MOG_CMD_REBALANCE_SET_POLICY, /* policy */
	MOG_CMD_CLEAR_CACHE,
	MOG_CMD_DO_MONITOR_ROUND,
	MOG_CMD_REPLICATE_NOW,
	MOG_CMD_SLEEP,	 /* duration */
	MOG_CMD_STATS,	 /* all */
	MOG_CMD_CHECKER, /* disable level */
	/* Answered with lines. */
	MOG_CMD_ADMIN_VERSION,
	MOG_CMD_ADMIN_STATS,
	MOG_CMD_ADMIN_JOBS,
	MOG_CMD_COUNT
};

enum { MOG_MAX_FIELDS = 8 };

struct mog_command_info {
	const char *name;
	bool twice;
	/* the tracker's word for "there is nothing of the kind", which is no failure; or NULL */
	const char *nothing;
	const char *fields[MOG_MAX_FIELDS + 1]; /* NULL ends them */
};

const struct mog_command_info *mog_command_info(enum mog_command command);

struct mog_error;

/* Does the error say that the command found nothing (see above)? */
bool mog_command_found_nothing(enum mog_command command, const struct mog_error *error);

/* May a command of that name be sent again? One that has no row: no. */
bool mog_command_may_repeat(const char *name);

/* One argument's value. All zero: not given. */
struct mog_value {
	enum { MOG_ABSENT = 0, MOG_TEXT, MOG_NUMBER } kind;
	const char *data; /* of a TEXT */
	size_t len;
	int64_t number;
};

static inline struct mog_value mog_text_value(const char *data, size_t len)
{
	return (struct mog_value){MOG_TEXT, data, len, 0};
}

static inline struct mog_value mog_number_value(int64_t number)
{
	return (struct mog_value){MOG_NUMBER, NULL, 0, number};
}

/* Adds the command's arguments: values has one for each of the row's fields, in order. */
void mog_command_args(
	enum mog_command command, const struct mog_value *values, struct mog_text *args);

#endif
