/* Where the bytes of a fetched file go: a string, a file, the output. */
#include "mogile/glue/transfer.h"

#include "glue/call.h"
#include "glue/memory.h"
#include "net/copy.h"

#include <errno.h>
#include <inttypes.h>
#include <unistd.h>

/* Without a memory_limit, room for more than this is made as the bytes come, not as they are
 * announced. */
enum { AT_ONCE = 64 << 20 };

/* One of a kind that we do not know is not compared. */
static void take_checksum(void *self, const char *sum, size_t len)
{
	php_mogile_transfer *t = self;
	const char *colon = memchr(sum, ':', len);
	php_mogile_sum_type type;

	if (!colon || len >= sizeof(t->want_sum) ||
		!php_mogile_sum_parse(sum, (size_t)(colon - sum), &type))
		return;
	memcpy(t->want_sum, sum, len);
	t->want_sum[len] = '\0';
	php_mogile_sum_begin(&t->sum, type);
}

static bool finish(void *self, struct mog_error *error)
{
	php_mogile_transfer *t = self;
	char sum[MOG_SUM_SIZE];

	if (!t->want_sum[0])
		return true;
	php_mogile_sum_end(&t->sum, sum);
	if (strcmp(sum, t->want_sum) == 0)
		return true;
	mog_error_set(error, MOG_STORAGE, NULL, "the file's checksum is %s, the tracker's is %s",
		sum, t->want_sum);
	return false;
}

/* --- a string --- */

static bool no_room(struct mog_error *error, int64_t size)
{
	mog_error_set(error, MOG_NOMEM, NULL,
		"the file of %" PRId64 " bytes does not fit into memory_limit", size);
	return false;
}

static bool begin_string(void *self, int64_t total, struct mog_error *error)
{
	php_mogile_transfer *t = self;
	size_t size = total > 0 ? (size_t)total : 0;

	if (total > (int64_t)(ZSTR_MAX_LEN / 2))
		return no_room(error, total);
	if (PG(memory_limit) <= 0 && size > AT_ONCE)
		size = AT_ONCE;
	t->data = php_pieces_string(size);
	return t->data || no_room(error, total);
}

/* Makes room for size more bytes: for all of the file where its size is known and not much. */
static bool grow_string(php_mogile_transfer *t, size_t size, struct mog_error *error)
{
	size_t need = t->data_used + size;
	size_t room = need <= ZSTR_MAX_LEN / 4 ? 2 * need : need;

	if (t->job.total >= 0 && (size_t)t->job.total >= need && room > (size_t)t->job.total)
		room = (size_t)t->job.total;
	if (!php_pieces_fits(room)) {
		room = need;
		if (!php_pieces_fits(room))
			return no_room(error, (int64_t)need);
	}
	t->data = zend_string_realloc(t->data, room, 0);
	return true;
}

static bool write_string(void *self, const char *data, size_t size, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	if (size > ZSTR_LEN(t->data) - t->data_used && !grow_string(t, size, error))
		return false;
	net_copy(ZSTR_VAL(t->data) + t->data_used, data, size);
	t->data_used += size;
	php_mogile_sum_add(&t->sum, data, size);
	return true;
}

void php_mogile_to_string(php_mogile_transfer *t)
{
	struct mog_sink sink = {t, begin_string, write_string, NULL, finish,
		php_mogile_restart_string, take_checksum};

	t->job.sink = sink;
}

zend_string *php_mogile_take_string(php_mogile_transfer *t)
{
	zend_string *data = t->data;

	t->data = NULL;
	if (!data)
		return ZSTR_EMPTY_ALLOC();
	if (t->data_used < ZSTR_LEN(data))
		data = zend_string_truncate(data, t->data_used, 0);
	ZSTR_VAL(data)[t->data_used] = '\0';
	return data;
}

/* --- a file --- */

static bool forget_fd(void *self, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	php_mogile_sum_begin(&t->sum, t->sum.type);
	if (lseek(t->fd, 0, SEEK_SET) == 0 && ftruncate(t->fd, 0) == 0)
		return true;
	mog_error_add(error, "; writing failed: %s", strerror(errno));
	return false;
}

static bool write_fd(void *self, const char *data, size_t size, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	php_mogile_sum_add(&t->sum, data, size);
	while (size > 0) {
		ssize_t n = write(t->fd, data, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			mog_error_set(error, MOG_SINK, NULL, "writing failed: %s", strerror(errno));
			return false;
		}
		data += n;
		size -= (size_t)n;
	}
	return true;
}

void php_mogile_to_fd(php_mogile_transfer *t, int fd)
{
	struct mog_sink sink = {t, NULL, write_fd, NULL, finish, forget_fd, take_checksum};

	t->fd = fd;
	t->job.sink = sink;
}

/* --- the output --- */

struct output {
	const char *data;
	size_t size;
};

static void run_output(void *arg)
{
	struct output *output = arg;

	PHPWRITE(output->data, output->size);
}

static bool write_output(void *self, const char *data, size_t size, struct mog_error *error)
{
	php_mogile_transfer *t = self;
	struct output output = {data, size};

	php_mogile_sum_add(&t->sum, data, size);
	if (php_pieces_guard(run_output, &output))
		return true;
	mog_error_set(error, MOG_CANCELLED, NULL, "the output failed");
	return false;
}

void php_mogile_to_output(php_mogile_transfer *t)
{
	struct mog_sink sink = {t, NULL, write_output, NULL, finish, NULL, take_checksum};

	t->job.sink = sink;
}
