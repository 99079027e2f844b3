#include "net/tls.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* How many stay that nobody uses. */
enum { KEEP = 8 };

struct shared {
	struct shared *next; /* in the order of use, the last used first */
	struct net_tls *tls;
	char *key; /* what it was made of */
	size_t key_len;
	size_t users;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct shared *first;

/* A file that is written anew is another one. */
static void put_file(FILE *out, const char *path)
{
	struct stat st = {0};

	if (path && stat(path, &st) == 0)
		fprintf(out, "%s%c%lld.%lld.%lld.%lld.%lld", path, '\0', (long long)st.st_dev,
			(long long)st.st_ino, (long long)st.st_size, (long long)st.st_mtim.tv_sec,
			(long long)st.st_mtim.tv_nsec);
	else if (path)
		fputs(path, out);
	fputc('\0', out);
}

static char *make_key(const struct net_tls_options *o, size_t *len)
{
	char *key = NULL;
	FILE *out = open_memstream(&key, len);

	if (!out)
		return NULL;
	put_file(out, o->ca_file);
	put_file(out, o->ca_path);
	put_file(out, o->cert_file);
	put_file(out, o->key_file);
	fprintf(out, "%d %d %s", (int)o->min_version, o->no_verify,
		o->passphrase ? o->passphrase : "");
	if (fclose(out) != 0) {
		free(key);
		return NULL;
	}
	return key;
}

static void free_key(char *key, size_t len)
{
	/* it holds a passphrase */
	explicit_bzero(key, len);
	free(key);
}

/* The one with that key goes to the front. */
static struct shared *find(const char *key, size_t len)
{
	for (struct shared **link = &first; *link; link = &(*link)->next) {
		struct shared *s = *link;

		if (s->key_len != len || memcmp(s->key, key, len) != 0)
			continue;
		*link = s->next;
		s->next = first;
		first = s;
		return s;
	}
	return NULL;
}

/* Takes over the key. */
static struct shared *add(
	const struct net_tls_options *options, char *key, size_t len, struct net_error *error)
{
	struct shared *s = calloc(1, sizeof(*s));

	if (s)
		s->tls = net_tls_new(options, error);
	else
		net_error_set(error, NET_NOMEM, 0, "out of memory");
	if (!s || !s->tls) {
		free(s);
		free_key(key, len);
		return NULL;
	}
	s->key = key;
	s->key_len = len;
	s->next = first;
	first = s;
	return s;
}

/* Frees those that nobody uses, but for so many. */
static void forget_unused(size_t keep)
{
	struct shared **link = &first;

	while (*link) {
		struct shared *s = *link;

		if (s->users > 0 || keep > 0) {
			keep -= s->users == 0;
			link = &s->next;
			continue;
		}
		*link = s->next;
		net_tls_free(s->tls);
		free_key(s->key, s->key_len);
		free(s);
	}
}

struct net_tls *net_tls_get(const struct net_tls_options *options, struct net_error *error)
{
	struct shared *s;
	size_t len;
	char *key = make_key(options, &len);

	if (!key) {
		net_error_set(error, NET_NOMEM, 0, "out of memory");
		return NULL;
	}
	pthread_mutex_lock(&lock);
	s = find(key, len);
	if (s)
		free_key(key, len);
	else
		s = add(options, key, len, error);
	if (s)
		s->users++;
	pthread_mutex_unlock(&lock);
	return s ? s->tls : NULL;
}

void net_tls_release(struct net_tls *tls)
{
	if (!tls)
		return;
	pthread_mutex_lock(&lock);
	for (struct shared *s = first; s; s = s->next)
		if (s->tls == tls)
			s->users--;
	forget_unused(KEEP);
	pthread_mutex_unlock(&lock);
}

void net_tls_forget(void)
{
	pthread_mutex_lock(&lock);
	forget_unused(0);
	pthread_mutex_unlock(&lock);
}
