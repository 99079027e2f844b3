/* Class MogileFs: the methods that are one command. */
#include "mogile/glue/mogilefs_parts.h"

#include "glue/call.h"
#include "mogile/glue/arguments.h"
#include "mogile/glue/reply.h"

enum { MAX_ARGUMENTS = 5 };

/* A method that is one command. */
typedef struct {
	enum mog_command command;
	/* What its row's fields are: D the connection's domain; d the argument, if that is empty
	 * the connection's; k a key; s a string; l a number; - not given. */
	const char *fields;
	bool raw; /* returns the fields, else true */
} command;

static enum mog_code run_command(php_mogile_object *mogile, enum mog_command command,
	const struct mog_value *values, struct mog_reply *reply, struct mog_error *error)
{
	memset(reply, 0, sizeof(*reply));
	if (command == MOG_CMD_DELETE)
		return mog_client_delete(&mogile->client, values, error);
	if (command == MOG_CMD_RENAME)
		return mog_client_rename(&mogile->client, values, error);
	return mog_client_ask(&mogile->client, command, values, reply, error);
}

/* The row's values of the method's arguments. The strings of keys are to be released. */
static void set_values(const command *c, php_mogile_object *mogile, const zval *args,
	struct mog_value *values, zend_string **keys)
{
	size_t key_count = 0;

	memset(values, 0, MOG_MAX_FIELDS * sizeof(*values));
	for (size_t i = 0; c->fields[i]; i++) {
		char field = c->fields[i];

		if (field == '-')
			continue;
		if (field == 'D' || (field == 'd' && Z_STRLEN_P(args) == 0)) {
			values[i] = php_mogile_text(mogile->domain);
		} else if (field == 'l') {
			values[i] = mog_number_value(Z_LVAL_P(args));
		} else if (field == 'k') {
			keys[key_count] = php_mogilefs_key(Z_STR_P(args));
			values[i] = php_mogile_text(keys[key_count++]);
		} else {
			values[i] = php_mogile_text(Z_STR_P(args));
		}
		if (field != 'D')
			args++;
	}
}

static void run(zval *object, const command *c, const zval *args, zval *return_value)
{
	php_mogile_object *mogile = php_mogilefs_connected(object);
	struct mog_value values[MOG_MAX_FIELDS];
	zend_string *keys[2] = {NULL, NULL};
	struct mog_reply reply;
	struct mog_error error;

	if (!mogile)
		return;
	set_values(c, mogile, args, values, keys);
	if (run_command(mogile, c->command, values, &reply, &error) != MOG_OK) {
		php_mogilefs_complain(&error);
	} else {
		if (c->raw)
			php_mogile_reply_raw(&reply, return_value);
		else
			ZVAL_TRUE(return_value);
		mog_reply_free(&reply);
	}
	for (size_t i = 0; i < 2 && keys[i]; i++)
		zend_string_release(keys[i]);
	php_mogilefs_let_go(mogile);
	php_pieces_resume();
}

/* A method that is one command: its arguments' types, the command, what its row's fields are,
 * whether the answer's fields are returned. */
#define COMMAND(method, types, word, fields, raw)                                                  \
	ZEND_METHOD(MogileFs, method)                                                              \
	{                                                                                          \
		static const command c = {word, fields, raw};                                      \
		zval values[MAX_ARGUMENTS];                                                        \
                                                                                                   \
		if (php_mogile_take_arguments(execute_data, types, values))                        \
			run(ZEND_THIS, &c, values, return_value);                                  \
	}

COMMAND(fileInfo, "s", MOG_CMD_FILE_INFO, "Dk-", true)
COMMAND(delete, "s", MOG_CMD_DELETE, "Dk", false)
COMMAND(rename, "ss", MOG_CMD_RENAME, "Dkk", false)
COMMAND(listFids, "ss", MOG_CMD_LIST_FIDS, "ss", true)
COMMAND(getDomains, "", MOG_CMD_GET_DOMAINS, "", true)
COMMAND(createDomain, "s", MOG_CMD_CREATE_DOMAIN, "s", true)
COMMAND(deleteDomain, "s", MOG_CMD_DELETE_DOMAIN, "s", true)
COMMAND(createClass, "ssl", MOG_CMD_CREATE_CLASS, "dsl--", true)
COMMAND(updateClass, "ssl", MOG_CMD_UPDATE_CLASS, "dsl--", true)
COMMAND(deleteClass, "ss", MOG_CMD_DELETE_CLASS, "ds", true)
COMMAND(getHosts, "", MOG_CMD_GET_HOSTS, "", true)
COMMAND(createHost, "sss", MOG_CMD_CREATE_HOST, "sss----", true)
COMMAND(deleteHost, "s", MOG_CMD_DELETE_HOST, "s", false)
COMMAND(getDevices, "", MOG_CMD_GET_DEVICES, "", true)
COMMAND(createDevice, "ss", MOG_CMD_CREATE_DEVICE2, "ss", true)
COMMAND(setWeight, "sss", MOG_CMD_SET_WEIGHT, "sss", false)
COMMAND(setState, "sss", MOG_CMD_SET_STATE, "sss", false)
COMMAND(sleep, "l", MOG_CMD_SLEEP, "l", false)
COMMAND(stats, "s", MOG_CMD_STATS, "s", true)
COMMAND(replicate, "", MOG_CMD_REPLICATE_NOW, "", true)
COMMAND(checker, "ss", MOG_CMD_CHECKER, "ss", false)
COMMAND(monitorRound, "", MOG_CMD_DO_MONITOR_ROUND, "", false)

#undef COMMAND

ZEND_METHOD(MogileFs, get)
{
	static const command c = {MOG_CMD_GET_PATHS, "Dk-l-", true};
	zval values[MAX_ARGUMENTS];

	ZVAL_LONG(&values[1], 2);
	if (php_mogile_take_arguments(execute_data, "s|l", values))
		run(ZEND_THIS, &c, values, return_value);
}

ZEND_METHOD(MogileFs, listKeys)
{
	static const command c = {MOG_CMD_LIST_KEYS, "Dkkl", true};
	zval values[MAX_ARGUMENTS];

	ZVAL_LONG(&values[2], 1000);
	if (php_mogile_take_arguments(execute_data, "ss|l", values))
		run(ZEND_THIS, &c, values, return_value);
}

ZEND_METHOD(MogileFs, updateHost)
{
	static const command c = {MOG_CMD_UPDATE_HOST, "ssss---", true};
	zval values[MAX_ARGUMENTS];
	zend_string *alive = zend_string_init("alive", sizeof("alive") - 1, 0);

	ZVAL_STR(&values[3], alive);
	if (php_mogile_take_arguments(execute_data, "sss|s", values))
		run(ZEND_THIS, &c, values, return_value);
	zend_string_release(alive);
}
