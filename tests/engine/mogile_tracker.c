/* Commands to a tracker that answers in pieces, hangs up after every byte, or answers what it was
 * not asked. */
#include "mogile/engine/client.h"
#include "net/clock.h"
#include "net/fork.h"
#include "tests/engine/test.h"

#include <arpa/inet.h>
#include <poll.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

/* The tracker: for each connection, reads a line and sends bytes up to cut, then closes; a line at
 * a time. */
struct tracker {
	int listener;
	char address[32];
	const char *answer;
	size_t piece; /* sends so many bytes at once; 0: all */
	size_t cut;   /* closes after so many; SIZE_MAX: stays open */
	unsigned commands;
	unsigned connections;
	pthread_t thread;
};

static bool read_line(int fd)
{
	char byte;

	do {
		if (recv(fd, &byte, 1, 0) != 1)
			return false;
	} while (byte != '\n');
	return true;
}

static void answer(struct tracker *t, int fd)
{
	size_t len = strlen(t->answer);
	size_t stop = t->cut < len ? t->cut : len;

	for (size_t at = 0; at < stop;) {
		size_t n = t->piece && t->piece < stop - at ? t->piece : stop - at;

		check(send(fd, t->answer + at, n, MSG_NOSIGNAL) == (ssize_t)n);
		at += n;
	}
}

static void *serve(void *self)
{
	struct tracker *t = self;
	int fd;

	while ((fd = accept(t->listener, NULL, NULL)) >= 0) {
		t->connections++;
		while (read_line(fd)) {
			t->commands++;
			answer(t, fd);
			if (t->cut != SIZE_MAX)
				break;
		}
		close(fd);
	}
	return NULL;
}

static void start(struct tracker *t, const char *text)
{
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t len = sizeof(at);

	memset(t, 0, sizeof(*t));
	t->answer = text;
	t->cut = SIZE_MAX;
	t->listener = socket(AF_INET, SOCK_STREAM, 0);
	check(bind(t->listener, (struct sockaddr *)&at, len) == 0 && listen(t->listener, 16) == 0);
	check(getsockname(t->listener, (struct sockaddr *)&at, &len) == 0);
	snprintf(t->address, sizeof(t->address), "127.0.0.1:%u", (unsigned)ntohs(at.sin_port));
	check(pthread_create(&t->thread, NULL, serve, t) == 0);
}

static void stop(struct tracker *t)
{
	shutdown(t->listener, SHUT_RDWR);
	pthread_join(t->thread, NULL);
	close(t->listener);
}

static void open_client(struct mog_client *c, const struct tracker *t)
{
	struct mog_error error;

	mog_client_init(c);
	c->trackers.retry_after_us = 0;
	check(mog_trackers_add(&c->trackers, t->address, strlen(t->address), &error) == MOG_OK);
}

static enum mog_code ask(struct mog_client *c, const char *command, struct mog_error *error)
{
	struct mog_reply reply = {0};
	enum mog_code code = mog_client_command(c, command, NULL, &reply, error);

	if (code == MOG_OK)
		mog_reply_free(&reply);
	return code;
}

static const char whole[] = "OK fid=3&length=1000&key=a%20b\r\n";

static void in_pieces(void)
{
	struct tracker t;
	struct mog_client c;
	struct mog_error error;

	start(&t, whole);
	open_client(&c, &t);
	for (t.piece = 1; t.piece < sizeof(whole); t.piece++)
		check(ask(&c, "file_info", &error) == MOG_OK);
	check(t.commands == sizeof(whole) - 1 && t.connections == 1);
	mog_client_free(&c);
	stop(&t);
}

/* Until it is known here that the tracker has closed the connection that is kept. */
static void await_close(const struct mog_client *c)
{
	struct pollfd pfd = {.events = POLLIN};

	check(c->trackers.idle != NULL);
	pfd.fd = c->trackers.idle->conn.fd;
	check(poll(&pfd, 1, 10000) == 1);
}

static void cut(void)
{
	struct tracker t;
	struct mog_client c;
	struct mog_error error;

	start(&t, whole);
	open_client(&c, &t);
	for (t.cut = 0; t.cut < sizeof(whole) - 1; t.cut++) {
		/* there is nobody else to ask */
		check(ask(&c, "file_info", &error) == MOG_TRACKER_DOWN);
		/* not to be asked twice */
		check(ask(&c, "delete", &error) == MOG_REPLY_LOST);
		check(c.trackers.idle == NULL);
	}
	check(t.commands == 2 * (sizeof(whole) - 1));
	/* whole, then closed: well, and the connection is made anew for what must not be done
	 * twice */
	t.commands = 0;
	for (int i = 0; i < 20; i++) {
		check(ask(&c, i % 2 ? "file_info" : "delete", &error) == MOG_OK);
		await_close(&c);
	}
	check(t.commands == 20);
	mog_client_free(&c);
	stop(&t);
}

static void unasked(void)
{
	struct tracker t;
	struct mog_client c;
	struct mog_error error;

	/* What follows an answer must never pass for the next one's. */
	start(&t, "OK n=1\r\nOK n=2\r\n");
	open_client(&c, &t);
	for (int i = 0; i < 5; i++) {
		struct mog_reply reply = {0};

		check(mog_client_command(&c, "file_info", NULL, &reply, &error) == MOG_OK);
		check(strcmp(mog_reply_get(&reply, "n")->value, "1") == 0);
		mog_reply_free(&reply);
	}
	check(t.connections == 5);
	mog_client_free(&c);
	stop(&t);
}

static void too_long(void)
{
	struct tracker t;
	struct mog_client c;
	struct mog_error error;
	char *text = malloc(MOG_REPLY_MAX + 100);

	check(text != NULL);
	memset(text, 'x', MOG_REPLY_MAX + 99);
	text[MOG_REPLY_MAX + 99] = '\0';
	start(&t, text);
	t.cut = SIZE_MAX - 1;
	open_client(&c, &t);
	check(ask(&c, "file_info", &error) == MOG_BAD_REPLY);
	memcpy(text, "OK x=", 5);
	text[MOG_REPLY_MAX - 1] = '\n';
	text[MOG_REPLY_MAX] = '\0';
	check(ask(&c, "file_info", &error) == MOG_OK);
	mog_client_free(&c);
	stop(&t);
	free(text);
}

static void invalid(void)
{
	struct tracker t;
	struct mog_client c;
	struct mog_error error;
	static const char *const commands[] = {"", "!", "two words", "line\nbreak", "a&b", "%41"};

	start(&t, whole);
	open_client(&c, &t);
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		check(ask(&c, commands[i], &error) == MOG_INVALID);
	check(t.commands == 0);
	mog_client_free(&c);
	stop(&t);
	check(mog_trackers_add(&c.trackers, "h:0", 3, &error) == MOG_INVALID);
}

int main(void)
{
	check(net_fork_watch() == 0 && mog_http_global());
	in_pieces();
	cut();
	unasked();
	too_long();
	invalid();
	mog_http_global_end();
	return 0;
}
