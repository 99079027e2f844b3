#include "mogile/glue/reply.h"

#include <stdio.h>

/* A field's value: int where it is a decimal number that fits, else a string. */
static void typed(const char *value, size_t len, zval *to)
{
	zend_ulong number;

	if (len == 1 && value[0] == '0')
		ZVAL_LONG(to, 0);
	else if (len > 0 && value[0] != '0' && value[0] != '-' &&
		 ZEND_HANDLE_NUMERIC_STR(value, len, number))
		ZVAL_LONG(to, (zend_long)number);
	else
		ZVAL_STRINGL(to, value, len);
}

static void put_typed(zval *to, const char *name, const struct mog_pair *pair)
{
	zval value;

	typed(pair->value, pair->len, &value);
	zend_symtable_str_update(Z_ARRVAL_P(to), name, strlen(name), &value);
}

void php_mogile_reply_raw(const struct mog_reply *reply, zval *to)
{
	array_init_size(to, (uint32_t)reply->count);
	for (size_t i = 0; i < reply->count; i++) {
		const struct mog_pair *pair = &reply->pairs[i];
		zval value;

		ZVAL_STRINGL(&value, pair->value, pair->len);
		if (pair->name)
			zend_symtable_str_update(
				Z_ARRVAL_P(to), pair->name, pair->name_len, &value);
		else
			zend_hash_next_index_insert(Z_ARRVAL_P(to), &value);
	}
}

void php_mogile_reply_typed(const struct mog_reply *reply, zval *to)
{
	array_init_size(to, (uint32_t)reply->count);
	for (size_t i = 0; i < reply->count; i++) {
		if (reply->pairs[i].name)
			put_typed(to, reply->pairs[i].name, &reply->pairs[i]);
	}
}

/* How many things the answer has: the field's value, at most one a field. */
static int64_t count_of(const struct mog_reply *reply, const char *field)
{
	int64_t n = 0;

	mog_reply_int(reply, field, (int64_t)reply->count, &n);
	return n;
}

static const struct mog_pair *field(
	const struct mog_reply *reply, const char *format, int64_t number)
{
	char name[64];

	snprintf(name, sizeof(name), format, (long long)number);
	return mog_reply_get(reply, name);
}

void php_mogile_reply_list(
	const struct mog_reply *reply, const char *count, const char *prefix, zval *to)
{
	int64_t n = count_of(reply, count);
	char format[48];

	snprintf(format, sizeof(format), "%s%%lld", prefix);
	array_init(to);
	for (int64_t i = 1; i <= n; i++) {
		const struct mog_pair *pair = field(reply, format, i);

		if (pair)
			add_next_index_stringl(to, pair->value, pair->len);
	}
}

/* A name that the tracker uses, and ours. */
typedef struct {
	const char *theirs; /* "%lld" is the thing's number */
	const char *ours;
	bool text; /* a string whatever it looks like */
} column;

/* One thing of an answer as an array. */
static void put_columns(
	const struct mog_reply *reply, int64_t number, const column *columns, zval *to)
{
	array_init(to);
	for (; columns->theirs; columns++) {
		const struct mog_pair *pair = field(reply, columns->theirs, number);

		if (!pair)
			add_assoc_null(to, columns->ours);
		else if (columns->text)
			add_assoc_stringl(to, columns->ours, pair->value, pair->len);
		else if (pair->len == 0)
			add_assoc_null(to, columns->ours);
		else
			put_typed(to, columns->ours, pair);
	}
}

static void put_ids(zval *to, const char *name, const struct mog_pair *pair)
{
	zval list;
	zend_long id = 0;
	bool digits = false;

	array_init(&list);
	for (size_t i = 0; pair && i <= pair->len; i++) {
		if (i < pair->len && pair->value[i] >= '0' && pair->value[i] <= '9' &&
			id < ZEND_LONG_MAX / 100) {
			id = id * 10 + (pair->value[i] - '0');
			digits = true;
			continue;
		}
		if (digits)
			add_next_index_long(&list, id);
		id = 0;
		digits = false;
	}
	add_assoc_zval(to, name, &list);
}

/* "MD5:..." or null: NONE and MISSING are no checksums. */
static void put_checksum(zval *to, const struct mog_pair *pair)
{
	if (pair && memchr(pair->value, ':', pair->len))
		add_assoc_stringl(to, "checksum", pair->value, pair->len);
	else
		add_assoc_null(to, "checksum");
}

void php_mogile_reply_file(const struct mog_reply *reply, zval *to)
{
	static const column columns[] = {{"domain", "domain", true}, {"class", "class", true},
		{"key", "key", true}, {"fid", "fid", false}, {"length", "length", false},
		{"devcount", "devcount", false}, {NULL, NULL, false}};

	put_columns(reply, 0, columns, to);
	put_ids(to, "devids", field(reply, "devids", 0));
	put_checksum(to, field(reply, "checksum", 0));
}

void php_mogile_reply_debug(const struct mog_reply *reply, zval *to)
{
	static const column columns[] = {{"fid_domain", "domain", true},
		{"fid_class", "class", true}, {"fid_dkey", "key", true}, {"fid_fid", "fid", false},
		{"fid_length", "length", false}, {"fid_devcount", "devcount", false},
		{"fid_dmid", "dmid", false}, {"fid_classid", "classid", false},
		{NULL, NULL, false}};
	zval paths;
	zval *id;

	put_columns(reply, 0, columns, to);
	put_ids(to, "devids", field(reply, "devids", 0));
	put_checksum(to, field(reply, "checksum", 0));
	array_init(&paths);
	ZEND_HASH_FOREACH_VAL(
		Z_ARRVAL_P(zend_hash_str_find(Z_ARRVAL_P(to), "devids", sizeof("devids") - 1)), id)
	{
		const struct mog_pair *url = field(reply, "devpath_%lld", Z_LVAL_P(id));

		if (url)
			add_index_stringl(&paths, (zend_ulong)Z_LVAL_P(id), url->value, url->len);
	}
	ZEND_HASH_FOREACH_END();
	add_assoc_zval(to, "paths", &paths);

	/* What is queued for it, and whatever else a tracker tells. */
	for (size_t i = 0; i < reply->count; i++) {
		const struct mog_pair *pair = &reply->pairs[i];

		if (pair->name && strncmp(pair->name, "devpath_", 8) != 0 &&
			strncmp(pair->name, "fid_", 4) != 0 && strcmp(pair->name, "devids") != 0 &&
			strcmp(pair->name, "checksum") != 0)
			put_typed(to, pair->name, pair);
	}
}

void php_mogile_reply_fids(const struct mog_reply *reply, zval *to)
{
	static const column columns[] = {{"fid_%lld_fid", "fid", false},
		{"fid_%lld_domain", "domain", true}, {"fid_%lld_class", "class", true},
		{"fid_%lld_key", "key", true}, {"fid_%lld_length", "length", false},
		{"fid_%lld_devcount", "devcount", false}, {NULL, NULL, false}};
	int64_t n = count_of(reply, "fid_count");

	array_init(to);
	for (int64_t i = 1; i <= n; i++) {
		zval file;

		if (!field(reply, "fid_%lld_fid", i))
			break;
		put_columns(reply, i, columns, &file);
		zend_hash_next_index_insert(Z_ARRVAL_P(to), &file);
	}
}

static void put_classes(const struct mog_reply *reply, int64_t domain, zval *to)
{
	char names[4][64];
	column columns[] = {{names[1], "mindevcount", false}, {names[2], "replpolicy", true},
		{names[3], "hashtype", true}, {NULL, NULL, false}};
	const struct mog_pair *count = field(reply, "domain%lldclasses", domain);
	zend_long n = count ? ZEND_STRTOL(count->value, NULL, 10) : 0;
	static const char *const suffixes[] = {"name", "mindevcount", "replpolicy", "hashtype"};

	array_init(to);
	for (size_t i = 0; i < 4; i++)
		snprintf(names[i], sizeof(names[i]), "domain%lldclass%%lld%s", (long long)domain,
			suffixes[i]);
	for (zend_long i = 1; i <= n; i++) {
		const struct mog_pair *name = field(reply, names[0], i);
		zval one;

		if (!name)
			break;
		put_columns(reply, i, columns, &one);
		zend_symtable_str_update(Z_ARRVAL_P(to), name->value, name->len, &one);
	}
}

void php_mogile_reply_domains(const struct mog_reply *reply, zval *to)
{
	int64_t n = count_of(reply, "domains");

	array_init(to);
	for (int64_t i = 1; i <= n; i++) {
		const struct mog_pair *name = field(reply, "domain%lld", i);
		zval classes;

		if (!name)
			continue;
		put_classes(reply, i, &classes);
		zend_symtable_str_update(Z_ARRVAL_P(to), name->value, name->len, &classes);
	}
}

void php_mogile_reply_hosts(const struct mog_reply *reply, zval *to)
{
	static const column columns[] = {{"host%lld_hostid", "id", false},
		{"host%lld_hostip", "ip", true}, {"host%lld_http_port", "port", false},
		{"host%lld_http_get_port", "getPort", false}, {"host%lld_altip", "altIp", true},
		{"host%lld_altmask", "altMask", true}, {"host%lld_status", "status", true},
		{NULL, NULL, false}};
	int64_t n = count_of(reply, "hosts");

	array_init(to);
	for (int64_t i = 1; i <= n; i++) {
		const struct mog_pair *name = field(reply, "host%lld_hostname", i);
		zval host;

		if (!name)
			continue;
		put_columns(reply, i, columns, &host);
		zend_symtable_str_update(Z_ARRVAL_P(to), name->value, name->len, &host);
	}
}

void php_mogile_reply_devices(const struct mog_reply *reply, zval *to)
{
	static const column columns[] = {{"dev%lld_hostid", "hostId", false},
		{"dev%lld_status", "status", true}, {"dev%lld_observed_state", "observed", true},
		{"dev%lld_weight", "weight", false}, {"dev%lld_mb_total", "mbTotal", false},
		{"dev%lld_mb_used", "mbUsed", false}, {"dev%lld_mb_free", "mbFree", false},
		{"dev%lld_mb_asof", "mbAsOf", false}, {"dev%lld_utilization", "utilization", false},
		{"dev%lld_reject_bad_md5", "rejectBadMd5", false}, {NULL, NULL, false}};
	int64_t n = count_of(reply, "devices");

	array_init(to);
	for (int64_t i = 1; i <= n; i++) {
		const struct mog_pair *id = field(reply, "dev%lld_devid", i);
		zval device;

		if (!id)
			continue;
		put_columns(reply, i, columns, &device);
		zend_symtable_str_update(Z_ARRVAL_P(to), id->value, id->len, &device);
	}
}

void php_mogile_reply_settings(const struct mog_reply *reply, zval *to)
{
	int64_t n = count_of(reply, "key_count");

	array_init(to);
	for (int64_t i = 1; i <= n; i++) {
		const struct mog_pair *name = field(reply, "key_%lld", i);
		const struct mog_pair *value = field(reply, "value_%lld", i);
		zval text;

		if (!name || !value)
			continue;
		ZVAL_STRINGL(&text, value->value, value->len);
		zend_symtable_str_update(Z_ARRVAL_P(to), name->value, name->len, &text);
	}
}

void php_mogile_reply_fsck_log(const struct mog_reply *reply, zval *to)
{
	static const column columns[] = {{"row_%lld_logid", "id", false},
		{"row_%lld_utime", "time", false}, {"row_%lld_fid", "fid", false},
		{"row_%lld_evcode", "event", true}, {"row_%lld_devid", "device", false},
		{NULL, NULL, false}};
	int64_t n = count_of(reply, "row_count");

	array_init(to);
	for (int64_t i = 1; i <= n; i++) {
		zval row;

		if (!field(reply, "row_%lld_logid", i))
			break;
		put_columns(reply, i, columns, &row);
		zend_hash_next_index_insert(Z_ARRVAL_P(to), &row);
	}
}

void php_mogile_reply_stats(const struct mog_reply *reply, zval *to)
{
	array_init(to);
	for (size_t i = 0; i < reply->count; i++) {
		const struct mog_pair *line = &reply->pairs[i];
		const char *space = memchr(line->value, ' ', line->len);
		zval value;
		size_t name;

		if (!space)
			continue;
		name = (size_t)(space - line->value);
		typed(space + 1, line->len - name - 1, &value);
		zend_symtable_str_update(Z_ARRVAL_P(to), line->value, name, &value);
	}
}

void php_mogile_reply_jobs(const struct mog_reply *reply, zval *to)
{
	array_init(to);
	for (size_t i = 0; i < reply->count; i++) {
		const struct mog_pair *line = &reply->pairs[i];
		const char *end = line->value + line->len;
		const char *what = memchr(line->value, ' ', line->len);
		const char *value = what ? memchr(what + 1, ' ', (size_t)(end - what - 1)) : NULL;
		struct mog_pair rest = {0};
		char name[32];
		zval *job;

		if (!value || (size_t)(value - what - 1) >= sizeof(name))
			continue;
		job = zend_symtable_str_find(
			Z_ARRVAL_P(to), line->value, (size_t)(what - line->value));
		if (!job) {
			zval fresh;

			array_init(&fresh);
			job = zend_symtable_str_update(
				Z_ARRVAL_P(to), line->value, (size_t)(what - line->value), &fresh);
		}
		memcpy(name, what + 1, (size_t)(value - what - 1));
		name[value - what - 1] = '\0';
		rest.value = value + 1;
		rest.len = (size_t)(end - value - 1);
		if (strcmp(name, "pids") == 0)
			put_ids(job, "pids", &rest);
		else
			put_typed(job, name, &rest);
	}
}
