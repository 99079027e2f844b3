/* Class Mogile: settings, checks and rebalancing, the tracker itself, and any other command. */
#include "mogile/glue/admin.h"

#include "zend_exceptions.h"

#include "glue/call.h"
#include "mogile/glue/reply.h"

static void first_line(const struct mog_reply *reply, zval *to)
{
	if (reply->count > 0)
		ZVAL_STRINGL(to, reply->pairs[0].value, reply->pairs[0].len);
	else
		ZVAL_EMPTY_STRING(to);
}

static void replicate_count(const struct mog_reply *reply, zval *to)
{
	ZVAL_LONG(to, (zend_long)mog_replicate_count(reply));
}

PHP_MOGILE_METHOD(settings, "", MOG_CMD_SERVER_SETTINGS, php_mogile_reply_settings)
PHP_MOGILE_METHOD(setSetting, "ss", MOG_CMD_SET_SERVER_SETTING, NULL)
PHP_MOGILE_METHOD(fsckStart, "", MOG_CMD_FSCK_START, NULL)
PHP_MOGILE_METHOD(fsckStop, "", MOG_CMD_FSCK_STOP, NULL)
PHP_MOGILE_METHOD(fsckStatus, "", MOG_CMD_FSCK_STATUS, php_mogile_reply_typed)
PHP_MOGILE_METHOD(fsckClearLog, "", MOG_CMD_FSCK_CLEARLOG, NULL)
PHP_MOGILE_METHOD(rebalanceStart, "", MOG_CMD_REBALANCE_START, NULL)
PHP_MOGILE_METHOD(rebalanceStop, "", MOG_CMD_REBALANCE_STOP, NULL)
PHP_MOGILE_METHOD(rebalanceReset, "", MOG_CMD_REBALANCE_RESET, NULL)
PHP_MOGILE_METHOD(rebalanceSetPolicy, "s", MOG_CMD_REBALANCE_SET_POLICY, NULL)
PHP_MOGILE_METHOD(rebalanceTest, "", MOG_CMD_REBALANCE_TEST, php_mogile_reply_typed)
PHP_MOGILE_METHOD(stats, "", MOG_CMD_ADMIN_STATS, php_mogile_reply_stats)
PHP_MOGILE_METHOD(jobs, "", MOG_CMD_ADMIN_JOBS, php_mogile_reply_jobs)
PHP_MOGILE_METHOD(version, "", MOG_CMD_ADMIN_VERSION, first_line)
PHP_MOGILE_METHOD(monitorRound, "", MOG_CMD_DO_MONITOR_ROUND, NULL)
PHP_MOGILE_METHOD(replicateNow, "", MOG_CMD_REPLICATE_NOW, replicate_count)
PHP_MOGILE_METHOD(ping, "", MOG_CMD_NOOP, NULL)

ZEND_METHOD(Mogile, clearCache)
{
	mog_client_forget_classes(&php_mogile_from(Z_OBJ_P(ZEND_THIS))->client);
	php_mogile_run_method(INTERNAL_FUNCTION_PARAM_PASSTHRU, "", MOG_CMD_CLEAR_CACHE, NULL);
}

static bool not_negative(zend_long number, uint32_t argument)
{
	if (number >= 0)
		return true;
	zend_argument_value_error(argument, "must be 0 or more");
	return false;
}

ZEND_METHOD(Mogile, fsckReset)
{
	bool policy_only = false;
	zend_long start = 0;
	struct mog_value values[2] = {0};

	ZEND_PARSE_PARAMETERS_START(0, 2)
	Z_PARAM_OPTIONAL
	Z_PARAM_BOOL(policy_only)
	Z_PARAM_LONG(start)
	ZEND_PARSE_PARAMETERS_END();
	if (!not_negative(start, 2))
		RETURN_THROWS();
	if (policy_only)
		values[0] = mog_number_value(1);
	if (start > 0)
		values[1] = mog_number_value(start);
	php_mogile_run_admin(ZEND_THIS, MOG_CMD_FSCK_RESET, values, NULL, NULL);
}

ZEND_METHOD(Mogile, fsckLog)
{
	zend_long after = 0;
	struct mog_value value;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(after)
	ZEND_PARSE_PARAMETERS_END();
	if (!not_negative(after, 1))
		RETURN_THROWS();
	value = mog_number_value(after);
	php_mogile_run_admin(
		ZEND_THIS, MOG_CMD_FSCK_GETLOG, &value, php_mogile_reply_fsck_log, return_value);
}

ZEND_METHOD(Mogile, rebalanceStatus)
{
	php_mogile_object *self = php_mogile_this_no_args(execute_data);
	struct mog_reply reply;
	struct mog_error error;

	if (!self)
		RETURN_THROWS();
	if (mog_client_ask(&self->client, MOG_CMD_REBALANCE_STATUS, NULL, &reply, &error) ==
		MOG_OK) {
		php_mogile_reply_typed(&reply, return_value);
		mog_reply_free(&reply);
	} else if (!mog_command_found_nothing(MOG_CMD_REBALANCE_STATUS, &error)) {
		php_mogile_throw(&error, NULL, NULL);
	}
	php_pieces_resume();
}

ZEND_METHOD(Mogile, sleep)
{
	zend_long seconds;
	struct mog_value value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_LONG(seconds)
	ZEND_PARSE_PARAMETERS_END();
	if (!not_negative(seconds, 1))
		RETURN_THROWS();
	value = mog_number_value(seconds);
	php_mogile_run_admin(ZEND_THIS, MOG_CMD_SLEEP, &value, NULL, NULL);
}

/* --- any command --- */

/* One argument: of a tracker's command a pair, of one that is answered with lines a word. False: an
 * exception was thrown. */
static bool add_argument(
	struct mog_text *args, bool admin, zend_string *name, zend_ulong number, const zval *value)
{
	zend_string *text = php_pieces_to_string(value);
	char digits[32];
	bool ok = true;

	if (!text)
		return false;
	if (admin) {
		ok = mog_text_word(args, ZSTR_VAL(text), ZSTR_LEN(text));
		if (!ok)
			zend_argument_value_error(2, "must have words without blanks for a command "
						     "that begins with \"!\"");
	} else if (name) {
		mog_text_pair(args, ZSTR_VAL(name), ZSTR_LEN(name), ZSTR_VAL(text), ZSTR_LEN(text));
	} else {
		snprintf(digits, sizeof(digits), ZEND_LONG_FMT, (zend_long)number);
		mog_text_pair(args, digits, strlen(digits), ZSTR_VAL(text), ZSTR_LEN(text));
	}
	zend_string_release(text);
	return ok;
}

static bool add_arguments(struct mog_text *args, bool admin, HashTable *given)
{
	zend_string *name;
	zend_ulong number;
	zval *value;

	ZEND_HASH_FOREACH_KEY_VAL(given, number, name, value)
	{
		if (!add_argument(args, admin, name, number, value))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

ZEND_METHOD(Mogile, command)
{
	zend_string *command;
	HashTable *given = NULL;
	struct mog_text args = {0};
	struct mog_reply reply;
	struct mog_error error;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_STR(command)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT(given)
	ZEND_PARSE_PARAMETERS_END();
	if (zend_str_has_nul_byte(command)) {
		zend_argument_value_error(1, "must not have NUL bytes");
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	if (!given || add_arguments(&args, ZSTR_VAL(command)[0] == '!', given)) {
		if (mog_client_command(&self->client, ZSTR_VAL(command), &args, &reply, &error) ==
			MOG_OK) {
			php_mogile_reply_raw(&reply, return_value);
			mog_reply_free(&reply);
		} else {
			php_mogile_throw(&error, NULL, NULL);
		}
	}
	mog_text_free(&args);
	php_pieces_resume();
}
