#include "mogile/engine/commands.h"

#include "mogile/engine/error.h"

#include <string.h>

static const struct mog_command_info commands[MOG_CMD_COUNT] = {
	[MOG_CMD_NOOP] = {"noop", true, NULL, {NULL}},
	[MOG_CMD_CREATE_OPEN] = {"create_open", true, NULL,
		{"domain", "key", "class", "multi_dest", "size", "fid", NULL}},
	[MOG_CMD_CREATE_CLOSE] = {"create_close", false, NULL,
		{"domain", "key", "fid", "devid", "path", "size", "checksum", "checksumverify",
			NULL}},
	[MOG_CMD_GET_PATHS] = {"get_paths", true, NULL,
		{"domain", "key", "noverify", "pathcount", "zone", NULL}},
	[MOG_CMD_FILE_INFO] = {"file_info", true, "unknown_key",
		{"domain", "key", "devices", NULL}},
	[MOG_CMD_FILE_DEBUG] = {"file_debug", true, NULL, {"domain", "key", "fid", NULL}},
	[MOG_CMD_DELETE] = {"delete", false, NULL, {"domain", "key", NULL}},
	[MOG_CMD_RENAME] = {"rename", false, NULL, {"domain", "from_key", "to_key", NULL}},
	[MOG_CMD_UPDATECLASS] = {"updateclass", true, NULL, {"domain", "key", "class", NULL}},
	[MOG_CMD_LIST_KEYS] = {"list_keys", true, "none_match",
		{"domain", "prefix", "after", "limit", NULL}},
	[MOG_CMD_LIST_FIDS] = {"list_fids", true, NULL, {"from", "to", NULL}},
	[MOG_CMD_GET_DOMAINS] = {"get_domains", true, NULL, {NULL}},
	[MOG_CMD_CREATE_DOMAIN] = {"create_domain", false, NULL, {"domain", NULL}},
	[MOG_CMD_DELETE_DOMAIN] = {"delete_domain", false, NULL, {"domain", NULL}},
	[MOG_CMD_CREATE_CLASS] = {"create_class", false, NULL,
		{"domain", "class", "mindevcount", "hashtype", "replpolicy", NULL}},
	[MOG_CMD_UPDATE_CLASS] = {"update_class", true, NULL,
		{"domain", "class", "mindevcount", "hashtype", "replpolicy", NULL}},
	[MOG_CMD_DELETE_CLASS] = {"delete_class", false, NULL, {"domain", "class", NULL}},
	[MOG_CMD_GET_HOSTS] = {"get_hosts", true, NULL, {NULL}},
	[MOG_CMD_CREATE_HOST] = {"create_host", false, NULL,
		{"host", "ip", "port", "status", "getport", "altip", "altmask", NULL}},
	[MOG_CMD_UPDATE_HOST] = {"update_host", true, NULL,
		{"host", "ip", "port", "status", "getport", "altip", "altmask", NULL}},
	[MOG_CMD_DELETE_HOST] = {"delete_host", false, NULL, {"host", NULL}},
	[MOG_CMD_GET_DEVICES] = {"get_devices", true, NULL, {NULL}},
	[MOG_CMD_CREATE_DEVICE] = {"create_device", false, NULL,
		{"hostname", "devid", "state", NULL}},
	[MOG_CMD_CREATE_DEVICE2] = {"create_device", false, NULL, {"devid", "status", NULL}},
	[MOG_CMD_SET_STATE] = {"set_state", true, NULL, {"host", "device", "state", NULL}},
	[MOG_CMD_SET_WEIGHT] = {"set_weight", true, NULL, {"host", "device", "weight", NULL}},
	[MOG_CMD_SERVER_SETTINGS] = {"server_settings", true, NULL, {NULL}},
	[MOG_CMD_SET_SERVER_SETTING] = {"set_server_setting", true, NULL, {"key", "value", NULL}},
	[MOG_CMD_FSCK_START] = {"fsck_start", false, NULL, {NULL}},
	[MOG_CMD_FSCK_STOP] = {"fsck_stop", false, NULL, {NULL}},
	[MOG_CMD_FSCK_RESET] = {"fsck_reset", true, NULL, {"policy_only", "startpos", NULL}},
	[MOG_CMD_FSCK_STATUS] = {"fsck_status", true, NULL, {NULL}},
	[MOG_CMD_FSCK_GETLOG] = {"fsck_getlog", true, NULL, {"after_logid", NULL}},
	[MOG_CMD_FSCK_CLEARLOG] = {"fsck_clearlog", true, NULL, {NULL}},
	[MOG_CMD_REBALANCE_START] = {"rebalance_start", false, NULL, {NULL}},
	[MOG_CMD_REBALANCE_STOP] = {"rebalance_stop", false, NULL, {NULL}},
	[MOG_CMD_REBALANCE_STATUS] = {"rebalance_status", true, "no_rebal_state", {NULL}},
	[MOG_CMD_REBALANCE_RESET] = {"rebalance_reset", true, NULL, {NULL}},
	[MOG_CMD_REBALANCE_TEST] = {"rebalance_test", true, NULL, {NULL}},
	[MOG_CMD_REBALANCE_SET_POLICY] = {"rebalance_set_policy", true, NULL, {"policy", NULL}},
	[MOG_CMD_CLEAR_CACHE] = {"clear_cache", true, NULL, {NULL}},
	[MOG_CMD_DO_MONITOR_ROUND] = {"do_monitor_round", true, NULL, {NULL}},
	[MOG_CMD_REPLICATE_NOW] = {"replicate_now", true, NULL, {NULL}},
	[MOG_CMD_SLEEP] = {"sleep", false, NULL, {"duration", NULL}},
	[MOG_CMD_STATS] = {"stats", true, NULL, {"all", NULL}},
	[MOG_CMD_CHECKER] = {"checker", true, NULL, {"disable", "level", NULL}},
	[MOG_CMD_ADMIN_VERSION] = {"!version", true, NULL, {NULL}},
	[MOG_CMD_ADMIN_STATS] = {"!stats", true, NULL, {NULL}},
	[MOG_CMD_ADMIN_JOBS] = {"!jobs", true, NULL, {NULL}},
};

const struct mog_command_info *mog_command_info(enum mog_command command)
{
	return &commands[command];
}

bool mog_command_found_nothing(enum mog_command command, const struct mog_error *error)
{
	const char *nothing = commands[command].nothing;

	return nothing && error->code == MOG_REFUSED && strcmp(error->word, nothing) == 0;
}

bool mog_command_may_repeat(const char *name)
{
	for (size_t i = 0; i < MOG_CMD_COUNT; i++) {
		if (strcmp(commands[i].name, name) == 0)
			return commands[i].twice;
	}
	return false;
}

void mog_command_args(
	enum mog_command command, const struct mog_value *values, struct mog_text *args)
{
	const char *const *fields = commands[command].fields;

	for (size_t i = 0; fields[i]; i++) {
		if (values[i].kind == MOG_TEXT)
			mog_text_pair(
				args, fields[i], strlen(fields[i]), values[i].data, values[i].len);
		else if (values[i].kind == MOG_NUMBER)
			mog_text_pair_int(args, fields[i], values[i].number);
	}
}
