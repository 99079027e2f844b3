#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "glue/memory.h"
#include "memcached/glue/dictionary.h"

static const unsigned char magic[4] = {0x37, 0xa4, 0x30, 0xec}; /* RFC 8878, section 5 */

bool php_memcached_dictionary_is_bytes(const zend_string *given)
{
	return ZSTR_LEN(given) >= sizeof(magic) &&
	       memcmp(ZSTR_VAL(given), magic, sizeof(magic)) == 0;
}

#ifdef PIECES_MEMCACHED_ZSTD

#include <zdict.h>
#include <zstd.h>

/* No value that is longer was made by this extension; a claim of more is no reason for memory. */
enum { CLAIM_MAX = 256 * 1024 };

struct php_memcached_dictionary {
	unsigned id;
	char *given;
	size_t given_len;
	char *bytes; /* for another level */
	size_t len;
	int level;
	ZSTD_CDict *to;
	ZSTD_DDict *from;
	ZSTD_CCtx *compressor;
	ZSTD_DCtx *decompressor;
};

void php_memcached_dictionary_free(struct php_memcached_dictionary *dictionary)
{
	if (dictionary == NULL) {
		return;
	}
	ZSTD_freeCDict(dictionary->to);
	ZSTD_freeDDict(dictionary->from);
	ZSTD_freeCCtx(dictionary->compressor);
	ZSTD_freeDCtx(dictionary->decompressor);
	pefree(dictionary->given, 1);
	pefree(dictionary->bytes, 1);
	pefree(dictionary, 1);
}

static int known_level(zend_long level)
{
	return (int)MAX(ZSTD_minCLevel(), MIN(ZSTD_maxCLevel(), level));
}

static char *copy(const char *bytes, size_t len)
{
	char *own = pemalloc(len, 1);
	memcpy(own, bytes, len);
	return own;
}

struct php_memcached_dictionary *php_memcached_dictionary_new(const zend_string *given,
	const char *bytes, size_t len, zend_long level, const char **problem)
{
	if (len > PHP_MEMCACHED_DICTIONARY_SIZE_MAX) {
		*problem = "it is larger than 1 MB";
		return NULL;
	}
	if (len < sizeof(magic) || memcmp(bytes, magic, sizeof(magic)) != 0) {
		*problem = "it is no zstd dictionary";
		return NULL;
	}
	struct php_memcached_dictionary *d = pecalloc(1, sizeof(*d), 1);
	d->given = copy(ZSTR_VAL(given), ZSTR_LEN(given));
	d->given_len = ZSTR_LEN(given);
	d->bytes = copy(bytes, len);
	d->len = len;
	d->id = ZSTD_getDictID_fromDict(bytes, len);
	d->level = known_level(level);
	d->to = ZSTD_createCDict(bytes, len, d->level);
	d->from = ZSTD_createDDict(bytes, len);
	d->compressor = ZSTD_createCCtx();
	d->decompressor = ZSTD_createDCtx();
	/* without a number nothing tells which one a value was made with */
	*problem =
		d->id == 0 || d->to == NULL || d->from == NULL ? "it is damaged" : "out of memory";
	if (d->id != 0 && d->to && d->from && d->compressor && d->decompressor) {
		return d;
	}
	php_memcached_dictionary_free(d);
	return NULL;
}

const char *php_memcached_dictionary_given(
	const struct php_memcached_dictionary *dictionary, size_t *len)
{
	*len = dictionary->given_len;
	return dictionary->given;
}

/* The level is a part of the dictionary that compresses. */
static bool set_level(struct php_memcached_dictionary *d, int level)
{
	if (d->level == level) {
		return true;
	}
	ZSTD_CDict *to = ZSTD_createCDict(d->bytes, d->len, level);
	if (to == NULL) {
		return false;
	}
	ZSTD_freeCDict(d->to);
	d->to = to;
	d->level = level;
	return true;
}

zend_string *php_memcached_dictionary_compress(struct php_memcached_dictionary *dictionary,
	zend_long level, double factor, const char *data, size_t len)
{
	if (len < PHP_MEMCACHED_DICTIONARY_VALUE_MIN || len > PHP_MEMCACHED_DICTIONARY_VALUE_MAX ||
		!set_level(dictionary, known_level(level))) {
		return NULL;
	}
	char packed[ZSTD_COMPRESSBOUND(PHP_MEMCACHED_DICTIONARY_VALUE_MAX)];
	size_t used = ZSTD_compress_usingCDict(
		dictionary->compressor, packed, sizeof(packed), data, len, dictionary->to);
	if (ZSTD_isError(used) || (double)len <= (double)used * factor) {
		return NULL;
	}
	return zend_string_init(packed, used, 0);
}

/* Why the frame cannot be read with this dictionary; NULL: it may be. */
static const char *mismatch(const struct php_memcached_dictionary *dictionary, unsigned id)
{
	if (id == 0) {
		return "it is damaged";
	}
	if (dictionary == NULL) {
		return "OPT_ZSTD_DICTIONARY is not set";
	}
	return id == dictionary->id ? NULL : "OPT_ZSTD_DICTIONARY is another one";
}

static zend_string *unpack(
	struct php_memcached_dictionary *dictionary, const char *payload, size_t len)
{
	unsigned long long claim = ZSTD_getFrameContentSize(payload, len);
	if (claim > CLAIM_MAX) {
		return NULL; /* or unknown, or none */
	}
	zend_string *out = php_pieces_string((size_t)claim);
	if (out == NULL) {
		return NULL;
	}
	size_t size = ZSTD_decompress_usingDDict(dictionary->decompressor, ZSTR_VAL(out),
		(size_t)claim, payload, len, dictionary->from);
	if (size != claim) {
		zend_string_efree(out);
		return NULL;
	}
	ZSTR_VAL(out)[size] = '\0';
	return out;
}

zend_string *php_memcached_dictionary_decompress(
	struct php_memcached_dictionary *dictionary, const char *payload, size_t len)
{
	unsigned id = ZSTD_getDictID_fromFrame(payload, len);
	const char *problem = mismatch(dictionary, id);
	zend_string *out = problem == NULL ? unpack(dictionary, payload, len) : NULL;
	if (out == NULL) {
		php_error_docref(NULL, E_WARNING,
			"could not decompress value: made with the zstd dictionary %u, %s", id,
			problem ? problem : "it is damaged");
	}
	return out;
}

zend_string *php_memcached_dictionary_train(const char *samples, const size_t *lengths,
	unsigned count, size_t size, const char **problem)
{
	zend_string *out = zend_string_alloc(size, 0);
	size_t used = ZDICT_trainFromBuffer(ZSTR_VAL(out), size, samples, lengths, count);
	if (ZDICT_isError(used)) {
		*problem = ZDICT_getErrorName(used);
		zend_string_efree(out);
		return NULL;
	}
	out = zend_string_truncate(out, used, 0);
	ZSTR_VAL(out)[used] = '\0';
	return out;
}

#else

static const char no_zstd[] = "the extension was built without zstd";

struct php_memcached_dictionary *php_memcached_dictionary_new(const zend_string *given,
	const char *bytes, size_t len, zend_long level, const char **problem)
{
	(void)given, (void)bytes, (void)len, (void)level;
	*problem = no_zstd;
	return NULL;
}

void php_memcached_dictionary_free(struct php_memcached_dictionary *dictionary)
{
	(void)dictionary;
}

const char *php_memcached_dictionary_given(
	const struct php_memcached_dictionary *dictionary, size_t *len)
{
	(void)dictionary;
	*len = 0;
	return "";
}

zend_string *php_memcached_dictionary_compress(struct php_memcached_dictionary *dictionary,
	zend_long level, double factor, const char *data, size_t len)
{
	(void)dictionary, (void)level, (void)factor, (void)data, (void)len;
	return NULL;
}

zend_string *php_memcached_dictionary_decompress(
	struct php_memcached_dictionary *dictionary, const char *payload, size_t len)
{
	(void)dictionary, (void)payload, (void)len;
	php_error_docref(NULL, E_WARNING, "could not decompress value: built without zstd");
	return NULL;
}

zend_string *php_memcached_dictionary_train(const char *samples, const size_t *lengths,
	unsigned count, size_t size, const char **problem)
{
	(void)samples, (void)lengths, (void)count, (void)size;
	*problem = no_zstd;
	return NULL;
}

#endif
