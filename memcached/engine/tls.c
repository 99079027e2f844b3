#include "memcached/engine/tls.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { TEXTS = 6 };

/* The strings of the settings, for what is done with each of them. */
static void list_texts(struct mc_tls_settings *s, const char **texts[TEXTS])
{
	texts[0] = &s->peer_name;
	texts[1] = &s->options.ca_file;
	texts[2] = &s->options.ca_path;
	texts[3] = &s->options.cert_file;
	texts[4] = &s->options.key_file;
	texts[5] = &s->options.passphrase;
}

static bool same_text(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

bool mc_tls_same(const struct mc_tls_settings *a, const struct mc_tls_settings *b)
{
	struct mc_tls_settings one = *a;
	struct mc_tls_settings other = *b;
	const char **texts[TEXTS];
	const char **others[TEXTS];

	list_texts(&one, texts);
	list_texts(&other, others);
	for (size_t i = 0; i < TEXTS; i++)
		if (!same_text(*texts[i], *others[i]))
			return false;
	return a->on == b->on && a->options.min_version == b->options.min_version &&
	       a->options.no_verify == b->options.no_verify;
}

static void free_texts(struct mc_tls_settings *s)
{
	const char **texts[TEXTS];

	/* a passphrase does not stay behind in freed memory */
	if (s->options.passphrase)
		explicit_bzero(
			(char *)(uintptr_t)s->options.passphrase, strlen(s->options.passphrase));
	list_texts(s, texts);
	for (size_t i = 0; i < TEXTS; i++) {
		free((char *)(uintptr_t)*texts[i]);
		*texts[i] = NULL;
	}
}

bool mc_tls_set(struct mc_tls *tls, const struct mc_tls_settings *settings)
{
	struct mc_tls_settings given = *settings;
	struct mc_tls_settings own = *settings;
	const char **texts[TEXTS];
	const char **copies[TEXTS];
	bool done = true;

	list_texts(&given, texts);
	list_texts(&own, copies);
	for (size_t i = 0; i < TEXTS; i++) {
		*copies[i] = *texts[i] ? strdup(*texts[i]) : NULL;
		done &= *copies[i] || !*texts[i];
	}
	if (!done) {
		free_texts(&own);
		return false;
	}
	mc_tls_free(tls);
	tls->settings = own;
	return true;
}

void mc_tls_free(struct mc_tls *tls)
{
	net_tls_release(tls->shared);
	tls->shared = NULL;
	free_texts(&tls->settings);
}

enum net_code mc_tls_make(struct mc_tls *tls, struct net_error *error)
{
	if (!tls->settings.on || tls->shared)
		return NET_OK;
	tls->shared = net_tls_get(&tls->settings.options, error);
	return tls->shared ? NET_OK : error->code;
}

void mc_tls_forget(void)
{
	net_tls_forget();
}
