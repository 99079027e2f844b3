#include "mogile/engine/records.h"

#include <stdio.h>
#include <string.h>

static const struct mog_record records[MOG_RECORD_KINDS] = {
	[MOG_RECORD_PATH] = {"paths", "path%lld", {{NULL, NULL, false}}},
	[MOG_RECORD_KEY] = {"key_count", "key_%lld", {{NULL, NULL, false}}},
	[MOG_RECORD_DOMAIN] = {"domains", "domain%lld", {{NULL, NULL, false}}},
	[MOG_RECORD_SETTING] = {"key_count", "key_%lld",
		{{"value_%lld", "value", true}, {NULL, NULL, false}}},
	[MOG_RECORD_HOST] = {"hosts", "host%lld_hostname",
		{{"host%lld_hostid", "id", false}, {"host%lld_hostip", "ip", true},
			{"host%lld_http_port", "port", false},
			{"host%lld_http_get_port", "getPort", false},
			{"host%lld_altip", "altIp", true}, {"host%lld_altmask", "altMask", true},
			{"host%lld_status", "status", true}, {NULL, NULL, false}}},
	[MOG_RECORD_DEVICE] = {"devices", "dev%lld_devid",
		{{"dev%lld_hostid", "hostId", false}, {"dev%lld_status", "status", true},
			{"dev%lld_observed_state", "observed", true},
			{"dev%lld_weight", "weight", false}, {"dev%lld_mb_total", "mbTotal", false},
			{"dev%lld_mb_used", "mbUsed", false}, {"dev%lld_mb_free", "mbFree", false},
			{"dev%lld_mb_asof", "mbAsOf", false},
			{"dev%lld_utilization", "utilization", false},
			{"dev%lld_reject_bad_md5", "rejectBadMd5", false}, {NULL, NULL, false}}},
	[MOG_RECORD_FID] = {"fid_count", "fid_%lld_fid",
		{{"fid_%lld_fid", "fid", false}, {"fid_%lld_domain", "domain", true},
			{"fid_%lld_class", "class", true}, {"fid_%lld_key", "key", true},
			{"fid_%lld_length", "length", false},
			{"fid_%lld_devcount", "devcount", false}, {NULL, NULL, false}}},
	[MOG_RECORD_FSCK_LOG] = {"row_count", "row_%lld_logid",
		{{"row_%lld_logid", "id", false}, {"row_%lld_utime", "time", false},
			{"row_%lld_fid", "fid", false}, {"row_%lld_evcode", "event", true},
			{"row_%lld_devid", "device", false}, {NULL, NULL, false}}},
	[MOG_RECORD_FILE] = {NULL, "fid",
		{{"domain", "domain", true}, {"class", "class", true}, {"key", "key", true},
			{"fid", "fid", false}, {"length", "length", false},
			{"devcount", "devcount", false}, {NULL, NULL, false}}},
	[MOG_RECORD_DEBUG] = {NULL, "fid_fid",
		{{"fid_domain", "domain", true}, {"fid_class", "class", true},
			{"fid_dkey", "key", true}, {"fid_fid", "fid", false},
			{"fid_length", "length", false}, {"fid_devcount", "devcount", false},
			{"fid_dmid", "dmid", false}, {"fid_classid", "classid", false},
			{NULL, NULL, false}}},
};

static const struct mog_column class_columns[] = {{"mindevcount", "mindevcount", false},
	{"replpolicy", "replpolicy", true}, {"hashtype", "hashtype", true}, {NULL, NULL, false}};

const struct mog_record *mog_record(enum mog_record_kind kind)
{
	return &records[kind];
}

int64_t mog_record_count(const struct mog_reply *reply, enum mog_record_kind kind)
{
	int64_t n = 0;

	mog_reply_int(reply, records[kind].count, (int64_t)reply->count, &n);
	return n;
}

/* The field whose name is format with the number in it. */
static const struct mog_pair *numbered(
	const struct mog_reply *reply, const char *format, int64_t number)
{
	const char *at = strstr(format, "%lld");
	char name[64];

	if (!at)
		return mog_reply_get(reply, format);
	snprintf(name, sizeof(name), "%.*s%lld%s", (int)(at - format), format, (long long)number,
		at + 4);
	return mog_reply_get(reply, name);
}

const struct mog_pair *mog_record_id(
	const struct mog_reply *reply, enum mog_record_kind kind, int64_t number)
{
	return numbered(reply, records[kind].id, number);
}

const struct mog_pair *mog_record_field(
	const struct mog_reply *reply, const struct mog_column *column, int64_t number)
{
	return numbered(reply, column->field, number);
}

static const struct mog_pair *of_class(
	const struct mog_reply *reply, const char *field, int64_t domain, int64_t number)
{
	char name[96];

	snprintf(name, sizeof(name), "domain%lldclass%lld%s", (long long)domain, (long long)number,
		field);
	return mog_reply_get(reply, name);
}

const struct mog_column *mog_class_columns(void)
{
	return class_columns;
}

const struct mog_pair *mog_class_name(const struct mog_reply *reply, int64_t domain, int64_t number)
{
	return of_class(reply, "name", domain, number);
}

const struct mog_pair *mog_class_hash_type(
	const struct mog_reply *reply, int64_t domain, int64_t number)
{
	return of_class(reply, "hashtype", domain, number);
}

const struct mog_pair *mog_class_field(const struct mog_reply *reply,
	const struct mog_column *column, int64_t domain, int64_t number)
{
	return of_class(reply, column->field, domain, number);
}

const struct mog_pair *mog_file_devids(const struct mog_reply *reply)
{
	return mog_reply_get(reply, "devids");
}

const struct mog_pair *mog_file_checksum(const struct mog_reply *reply)
{
	const struct mog_pair *pair = mog_reply_get(reply, "checksum");

	/* NONE and MISSING are no checksums. */
	return pair && memchr(pair->value, ':', pair->len) ? pair : NULL;
}

bool mog_file_length(const struct mog_reply *reply, int64_t *length)
{
	int64_t fid;

	return mog_reply_int(reply, "fid", INT64_MAX, &fid) &&
	       mog_reply_int(reply, "length", INT64_MAX, length);
}

const struct mog_pair *mog_debug_path(const struct mog_reply *reply, int64_t devid)
{
	return numbered(reply, "devpath_%lld", devid);
}

bool mog_debug_is_known(const struct mog_reply *reply)
{
	return mog_reply_get(reply, "fid_fid") || mog_reply_get(reply, "replqueue_fid");
}

bool mog_debug_is_more(const struct mog_pair *pair)
{
	return pair->name && strncmp(pair->name, "devpath_", 8) != 0 &&
	       strncmp(pair->name, "fid_", 4) != 0 && strcmp(pair->name, "devids") != 0 &&
	       strcmp(pair->name, "checksum") != 0;
}

int64_t mog_host_id(const struct mog_reply *reply)
{
	int64_t id = 0;

	mog_reply_int(reply, "hostid", INT32_MAX, &id);
	return id;
}

int64_t mog_replicate_count(const struct mog_reply *reply)
{
	int64_t count = 0;

	mog_reply_int(reply, "count", INT64_MAX, &count);
	return count;
}

bool mog_job_is_pids(const char *name)
{
	return strcmp(name, "pids") == 0;
}
