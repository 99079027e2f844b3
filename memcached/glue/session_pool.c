/*
 * The pool of a session: servers from session.save_path, everything else from memcached.sess_*.
 *
 * One that is persistent is found again by all of this together, so that a change of a setting
 * never meets a pool made by the old one.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/session_parts.h"

#include "memcached/engine/server_list.h"

#include "zend_smart_str.h"

static int le_session_pool;

/* "PERSISTENT=id " before the servers, as in pecl/memcached 2; the servers' part is returned. NULL:
 * there is no id, or nothing behind it. */
static const char *skip_persistent(const char *save_path, const char **id, size_t *id_len)
{
	static const char word[] = "PERSISTENT=";
	const char *space;

	*id = NULL;
	*id_len = 0;
	while (*save_path == ' ')
		save_path++;
	if (strncmp(save_path, word, sizeof(word) - 1) != 0)
		return save_path;
	*id = save_path + sizeof(word) - 1;
	space = strchr(*id, ' ');
	if (!space || space == *id)
		return NULL;
	*id_len = (size_t)(space - *id);
	return space + 1;
}

static bool set_credentials(struct mc_pool *pool)
{
	const char *name = MEMCACHED_G(session.sasl_username);
	const char *password = MEMCACHED_G(session.sasl_password);

	if (!name || !password || !*name || !*password)
		return true;
	return mc_client_set_credentials(pool, name, strlen(name), password, strlen(password)) ==
	       MEMCACHED_SUCCESS;
}

static const char *text_or_null(const char *text)
{
	return text && *text ? text : NULL;
}

static struct mc_tls_settings tls_settings(void)
{
	return (struct mc_tls_settings){.on = MEMCACHED_G(session.use_tls),
		.peer_name = text_or_null(MEMCACHED_G(session.tls_peer_name)),
		.options = {
			.ca_file = text_or_null(MEMCACHED_G(session.tls_ca_file)),
			.ca_path = text_or_null(MEMCACHED_G(session.tls_ca_path)),
			.cert_file = text_or_null(MEMCACHED_G(session.tls_cert_file)),
			.key_file = text_or_null(MEMCACHED_G(session.tls_key_file)),
			.passphrase = text_or_null(MEMCACHED_G(session.tls_passphrase)),
			.min_version = MEMCACHED_G(session.tls_min_version),
			.no_verify = !MEMCACHED_G(session.tls_verify_peer),
		}};
}

static bool set_tls(struct mc_pool *pool)
{
	struct mc_tls_settings settings = tls_settings();

	if (mc_client_set_tls(pool, &settings) == MEMCACHED_SUCCESS)
		return true;
	php_error_docref(NULL, E_WARNING, "failed to set up TLS for memcached sessions: %s",
		pool->error.message);
	return false;
}

/* enum mc_protocol_number */
static int protocol_number(void)
{
	if (MEMCACHED_G(session.protocol) >= 0)
		return MEMCACHED_G(session.protocol);
	return MEMCACHED_G(session.binary_protocol) ? MC_PROTOCOL_BINARY : MC_PROTOCOL_TEXT;
}

static bool apply_settings(struct mc_pool *pool)
{
	const char *prefix = MEMCACHED_G(session.prefix);
	/* 0: as the engine has it. The hash comes last: it makes the ring, which is not for
	 * nothing. */
	const struct {
		memcached_behavior_t behavior;
		zend_long value;
	} settings[] = {
		{MEMCACHED_BEHAVIOR_SERVER_FAILURE_LIMIT,
			MEMCACHED_G(session.server_failure_limit)},
		{MEMCACHED_BEHAVIOR_NUMBER_OF_REPLICAS, MEMCACHED_G(session.number_of_replicas)},
		{MEMCACHED_BEHAVIOR_RANDOMIZE_REPLICA_READ,
			MEMCACHED_G(session.randomize_replica_read)},
		{MEMCACHED_BEHAVIOR_REMOVE_FAILED_SERVERS,
			MEMCACHED_G(session.remove_failed_servers)},
		{MEMCACHED_BEHAVIOR_CONNECT_TIMEOUT, MEMCACHED_G(session.connect_timeout)},
		{MEMCACHED_G(session.consistent_hash_behavior),
			MEMCACHED_G(session.consistent_hash)},
	};

	mc_client_set_protocol(pool, (uint64_t)protocol_number());
	for (size_t i = 0; i < sizeof(settings) / sizeof(*settings); i++) {
		mc_result result;

		if (settings[i].value == 0)
			continue;
		result = mc_client_set_option(
			pool, settings[i].behavior, (uint64_t)settings[i].value);
		if (result == MEMCACHED_SUCCESS)
			continue;
		php_error_docref(NULL, E_WARNING,
			"failed to initialise session memcached configuration: %s",
			mc_result_message(result));
		return false;
	}
	if (prefix && *prefix &&
		mc_client_set_prefix(pool, prefix, strlen(prefix)) != MEMCACHED_SUCCESS) {
		php_error_docref(NULL, E_WARNING, "failed to set memcached session prefix");
		return false;
	}
	return set_tls(pool) && set_credentials(pool);
}

static void append_text(smart_str *key, const char *text)
{
	smart_str_appends(key, text ? text : "");
	smart_str_appendc(key, '\n');
}

/* What must be the same for a pool to be used again. */
static zend_string *list_key(const char *id, size_t id_len, const char *servers)
{
	const char *texts[] = {servers, MEMCACHED_G(session.prefix),
		MEMCACHED_G(session.sasl_username), MEMCACHED_G(session.sasl_password),
		MEMCACHED_G(session.tls_ca_file), MEMCACHED_G(session.tls_ca_path),
		MEMCACHED_G(session.tls_cert_file), MEMCACHED_G(session.tls_key_file),
		MEMCACHED_G(session.tls_passphrase), MEMCACHED_G(session.tls_peer_name)};
	smart_str key = {0};

	smart_str_appends(&key, "pieces:memcached-session:");
	smart_str_appendl(&key, id ? id : "", id_len);
	smart_str_appendc(&key, '\n');
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		append_text(&key, texts[i]);
	smart_str_append_printf(&key,
		"%d %d %d %d %d %d " ZEND_LONG_FMT " %d %d " ZEND_LONG_FMT " " ZEND_LONG_FMT,
		MEMCACHED_G(session.use_tls), (int)MEMCACHED_G(session.tls_min_version),
		MEMCACHED_G(session.tls_verify_peer), protocol_number(),
		MEMCACHED_G(session.consistent_hash),
		(int)MEMCACHED_G(session.consistent_hash_behavior),
		MEMCACHED_G(session.number_of_replicas),
		MEMCACHED_G(session.randomize_replica_read),
		MEMCACHED_G(session.remove_failed_servers),
		MEMCACHED_G(session.server_failure_limit), MEMCACHED_G(session.connect_timeout));
	smart_str_0(&key);
	return key.s;
}

static struct mc_pool *make_pool(const char *servers)
{
	struct mc_pool *pool = php_memcached_pool_new();

	if (!pool)
		return NULL;
	if (mc_pool_add_list(pool, servers, strlen(servers)) != MEMCACHED_SUCCESS) {
		php_error_docref(NULL, E_WARNING, "failed to parse session.save_path");
		mc_client_free(pool);
		return NULL;
	}
	/* after the servers, as pecl does: weights then count with ketama_weighted alone */
	if (!apply_settings(pool)) {
		mc_client_free(pool);
		return NULL;
	}
	return pool;
}

bool php_memcached_session_pool_open(struct php_memcached_session *s, const char *save_path)
{
	const char *id;
	size_t id_len;
	const char *servers = skip_persistent(save_path, &id, &id_len);
	zend_resource *found;
	zend_string *key;

	if (!servers) {
		php_error_docref(NULL, E_WARNING, "failed to parse session.save_path");
		return false;
	}
	s->persistent = id || MEMCACHED_G(session.persistent);
	if (!s->persistent) {
		s->pool = make_pool(servers);
		return s->pool != NULL;
	}
	key = list_key(id, id_len, servers);
	found = zend_hash_find_ptr(&EG(persistent_list), key);
	if (found && found->type == le_session_pool) {
		s->pool = found->ptr;
	} else {
		s->pool = make_pool(servers);
		if (s->pool)
			zend_register_persistent_resource(
				ZSTR_VAL(key), ZSTR_LEN(key), s->pool, le_session_pool);
	}
	zend_string_release(key);
	return s->pool != NULL;
}

void php_memcached_session_pool_close(struct php_memcached_session *s)
{
	if (!s->persistent)
		mc_client_free(s->pool);
	s->pool = NULL;
}

static void pool_destructor(zend_resource *resource)
{
	mc_client_free(resource->ptr);
}

void php_memcached_session_pool_module_init(int module_number)
{
	le_session_pool = zend_register_list_destructors_ex(
		NULL, pool_destructor, "Memcached persistent session connection", module_number);
}
