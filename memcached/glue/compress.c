#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "glue/memory.h"
#include "memcached/glue/compress.h"
#include "memcached/glue/fastlz.h"

#include <zlib.h>
#ifdef PIECES_MEMCACHED_ZSTD
#include <zstd.h>
#endif

enum { LENGTH_SIZE = 4 };

struct codec {
	const char *name;
	size_t (*bound)(size_t len);
	/* Returns the length written to out, 0 for a failure. */
	size_t (*compress)(const char *in, size_t len, char *out, size_t room, zend_long level);
	/* Returns exactly size bytes, or NULL. */
	zend_string *(*decompress)(const char *in, size_t len, size_t size);
};

/*
 * Memory for a result of a claimed size, NULL if memory_limit does not allow it. A claim of at most
 * LIKELY_RATIO times the input, or of a few pages, is taken at its word; more is allocated as it
 * comes.
 */
enum { LIKELY_RATIO = 32, LIKELY_SIZE = 256 * 1024 };

static zend_string *first_room(size_t in_len, size_t size)
{
	size_t likely = in_len < LIKELY_SIZE / LIKELY_RATIO ? LIKELY_SIZE : in_len * LIKELY_RATIO;
	return php_pieces_string(MIN(size, likely));
}

/* NULL, with out freed: memory_limit does not allow more. */
static zend_string *more_room(zend_string *out, size_t size)
{
	size_t room = ZSTR_LEN(out) > size / 2 ? size : ZSTR_LEN(out) * 2;
	/* both are there for a moment */
	if (!php_pieces_fits(room)) {
		zend_string_efree(out);
		return NULL;
	}
	return zend_string_extend(out, room, 0);
}

static zend_string *finish(zend_string *out, bool good)
{
	if (out == NULL) {
		return NULL;
	}
	if (!good) {
		zend_string_efree(out);
		return NULL;
	}
	ZSTR_VAL(out)[ZSTR_LEN(out)] = '\0';
	return out;
}

static size_t flz_compress(const char *in, size_t len, char *out, size_t room, zend_long level)
{
	(void)room;
	(void)level; /* the length decides, see fastlz.h */
	return fastlz_compress(in, len, out);
}

static zend_string *flz_decompress(const char *in, size_t len, size_t size)
{
	size_t real;
	if (!fastlz_decompressed_size(in, len, &real) || real != size) {
		return NULL;
	}
	zend_string *out = php_pieces_string(size);
	return out == NULL ? NULL : finish(out, fastlz_decompress(in, len, ZSTR_VAL(out), size));
}

static size_t zlib_bound(size_t len)
{
	return compressBound((uLong)len);
}

static size_t zlib_compress(const char *in, size_t len, char *out, size_t room, zend_long level)
{
	uLongf used = (uLongf)room;
	int known = (int)MAX(0, MIN(9, level));
	if (compress2((Bytef *)out, &used, (const Bytef *)in, (uLong)len, known) != Z_OK) {
		return 0;
	}
	return used;
}

static zend_string *zlib_decompress(const char *in, size_t len, size_t size)
{
	z_stream z = {.next_in = (z_const Bytef *)in, .avail_in = (uInt)len};
	if (len > UINT_MAX || inflateInit(&z) != Z_OK) {
		return NULL;
	}
	zend_string *out = first_room(len, size);
	int status = Z_MEM_ERROR;
	while (out != NULL) {
		if (z.total_out == ZSTR_LEN(out) && ZSTR_LEN(out) < size) {
			out = more_room(out, size);
			if (out == NULL) {
				break;
			}
		}
		z.next_out = (Bytef *)ZSTR_VAL(out) + z.total_out;
		z.avail_out = (uInt)(ZSTR_LEN(out) - z.total_out);
		status = inflate(&z, Z_NO_FLUSH);
		if (status != Z_OK || (z.avail_out == 0 && ZSTR_LEN(out) >= size)) {
			break;
		}
	}
	/* A full buffer may leave the stream's check sum unread. */
	if (out != NULL && (status == Z_OK || status == Z_BUF_ERROR)) {
		status = z.total_out == size && z.avail_in != 0 ? inflate(&z, Z_FINISH)
								: Z_DATA_ERROR;
	}
	bool good = status == Z_STREAM_END && z.total_out == size;
	inflateEnd(&z);
	return finish(out, good);
}

#ifdef PIECES_MEMCACHED_ZSTD
static size_t zstd_compress(const char *in, size_t len, char *out, size_t room, zend_long level)
{
	int known = (int)MAX(ZSTD_minCLevel(), MIN(ZSTD_maxCLevel(), level));
	size_t used = ZSTD_compress(out, room, in, len, known);
	return ZSTD_isError(used) ? 0 : used;
}

static zend_string *zstd_decompress(const char *in, size_t len, size_t size)
{
	ZSTD_DCtx *context = ZSTD_createDCtx();
	if (context == NULL) {
		return NULL;
	}
	ZSTD_inBuffer from = {in, len, 0};
	zend_string *out = first_room(len, size);
	if (out == NULL) {
		ZSTD_freeDCtx(context);
		return NULL;
	}
	ZSTD_outBuffer to = {ZSTR_VAL(out), ZSTR_LEN(out), 0};
	size_t left;
	for (;;) {
		size_t read = from.pos, written = to.pos;
		left = ZSTD_decompressStream(context, &to, &from);
		if (left == 0 || ZSTD_isError(left)) {
			break;
		}
		if (to.pos == to.size && to.size < size) {
			out = more_room(out, size);
			if (out == NULL) {
				break;
			}
			to.dst = ZSTR_VAL(out);
			to.size = ZSTR_LEN(out);
		} else if (from.pos == read && to.pos == written) {
			break;
		}
	}
	ZSTD_freeDCtx(context);
	return finish(out, left == 0 && to.pos == size);
}
#endif

static const struct codec codecs[] = {
	[PHP_MEMCACHED_COMPRESSION_ZLIB] = {"zlib", zlib_bound, zlib_compress, zlib_decompress},
	[PHP_MEMCACHED_COMPRESSION_FASTLZ] = {"fastlz", fastlz_bound, flz_compress, flz_decompress},
#ifdef PIECES_MEMCACHED_ZSTD
	[PHP_MEMCACHED_COMPRESSION_ZSTD] = {"zstd", ZSTD_compressBound, zstd_compress,
		zstd_decompress},
#else
	[PHP_MEMCACHED_COMPRESSION_ZSTD] = {"zstd", NULL, NULL, NULL},
#endif
};

static const struct codec *codec(zend_long type)
{
	if (type < PHP_MEMCACHED_COMPRESSION_ZLIB || type > PHP_MEMCACHED_COMPRESSION_ZSTD) {
		return NULL;
	}
	return &codecs[type];
}

bool php_memcached_compression_available(zend_long type)
{
	const struct codec *c = codec(type);
	return c != NULL && c->compress != NULL;
}

const char *php_memcached_compression_name(zend_long type)
{
	const struct codec *c = codec(type);
	return c != NULL ? c->name : NULL;
}

zend_long php_memcached_compression_by_name(const char *name)
{
	for (zend_long type = PHP_MEMCACHED_COMPRESSION_ZLIB;
		type <= PHP_MEMCACHED_COMPRESSION_ZSTD; type++) {
		if (strcmp(codecs[type].name, name) == 0) {
			return type;
		}
	}
	return 0;
}

zend_string *php_memcached_compress(
	zend_long type, zend_long level, double factor, const char *data, size_t len)
{
	if (!php_memcached_compression_available(type) || len > UINT32_MAX || len == 0) {
		return NULL;
	}
	const struct codec *c = codec(type);
	size_t room = c->bound(len);
	zend_string *out = zend_string_alloc(LENGTH_SIZE + room, 0);
	unsigned char *head = (unsigned char *)ZSTR_VAL(out);
	size_t used = c->compress(data, len, ZSTR_VAL(out) + LENGTH_SIZE, room, level);
	if (used == 0 || (double)len <= (double)used * factor) {
		zend_string_efree(out);
		return NULL;
	}
	for (int i = 0; i < LENGTH_SIZE; i++) {
		head[i] = (unsigned char)(len >> (8 * i));
	}
	ZSTR_LEN(out) = LENGTH_SIZE + used;
	ZSTR_VAL(out)[ZSTR_LEN(out)] = '\0';
	return out;
}

zend_string *php_memcached_decompress(zend_long type, const char *payload, size_t len)
{
	if (!php_memcached_compression_available(type) || len <= LENGTH_SIZE) {
		return NULL;
	}
	const unsigned char *head = (const unsigned char *)payload;
	size_t size = 0;
	for (int i = 0; i < LENGTH_SIZE; i++) {
		size |= (size_t)head[i] << (8 * i);
	}
	return codec(type)->decompress(payload + LENGTH_SIZE, len - LENGTH_SIZE, size);
}
