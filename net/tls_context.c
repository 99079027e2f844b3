#ifndef NET_WITHOUT_TLS

#include "net/tls_openssl.h"

#include <errno.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool net_tls_available(void)
{
	return true;
}

struct passphrase {
	const char *text; /* NULL: none */
	bool wanted;
};

/* In place of OpenSSL's own, which asks at the terminal. */
static int give_passphrase(char *room, int size, int writing, void *self)
{
	struct passphrase *passphrase = self;
	size_t len = passphrase->text ? strlen(passphrase->text) : 0;

	(void)writing;
	passphrase->wanted = true;
	if (!passphrase->text || size < 0 || len > (size_t)size)
		return -1;
	memcpy(room, passphrase->text, len);
	return (int)len;
}

/* OpenSSL's own words for a file that is not there are poor. */
static bool readable(const char *path, const char *what, bool folder, struct net_error *error)
{
	FILE *file = fopen(path, "re");
	struct stat st;
	int failure = file ? 0 : errno;

	if (file && fstat(fileno(file), &st) == 0 && S_ISDIR(st.st_mode) != folder)
		failure = folder ? ENOTDIR : EISDIR;
	if (file)
		fclose(file);
	if (failure)
		net_error_set(error, NET_TLS, failure, "TLS: cannot read %s %s: %s", what, path,
			strerror(failure));
	return failure == 0;
}

static bool load_authorities(
	struct net_tls *tls, const struct net_tls_options *o, struct net_error *error)
{
	if (o->no_verify && !o->ca_file && !o->ca_path)
		return true;
	if (!o->ca_file && !o->ca_path)
		return SSL_CTX_set_default_verify_paths(tls->ctx) == 1 ||
		       net_tls_error(error, "cannot use the system's authorities", NULL) == NET_OK;
	if ((o->ca_file && !readable(o->ca_file, "the authorities in", false, error)) ||
		(o->ca_path && !readable(o->ca_path, "the authorities in", true, error)))
		return false;
	if (SSL_CTX_load_verify_locations(tls->ctx, o->ca_file, o->ca_path) == 1)
		return true;
	net_tls_error(
		error, "cannot read the authorities in", o->ca_file ? o->ca_file : o->ca_path);
	return false;
}

static bool other_key(const struct net_tls_options *o, const char *key, struct net_error *error)
{
	ERR_clear_error();
	net_error_set(error, NET_TLS, 0, "TLS: the key in %s is not that of the certificate in %s",
		key, o->cert_file);
	return false;
}

/* Why the key in the file was not taken. */
static bool key_error(const struct net_tls_options *o, const char *key, bool passphrase_wanted,
	struct net_error *error)
{
	unsigned long code = ERR_peek_error();
	const char *what = "cannot read the key in";

	if (ERR_GET_LIB(code) == ERR_LIB_X509 && ERR_GET_REASON(code) == X509_R_KEY_VALUES_MISMATCH)
		return other_key(o, key, error);
	if (passphrase_wanted)
		what = o->passphrase ? "the passphrase is not that of the key in"
				     : "there is no passphrase for the key in";
	net_tls_error(error, what, key);
	return false;
}

static bool load_certificate(
	struct net_tls *tls, const struct net_tls_options *o, struct net_error *error)
{
	const char *key = o->key_file ? o->key_file : o->cert_file;
	struct passphrase passphrase = {o->passphrase, false};
	bool taken;

	if (!o->cert_file) {
		if (o->key_file)
			net_error_set(error, NET_TLS, 0,
				"TLS: the key in %s has no certificate beside it", o->key_file);
		return !o->key_file;
	}
	if (!readable(o->cert_file, "the certificate in", false, error) ||
		!readable(key, "the key in", false, error))
		return false;
	SSL_CTX_set_default_passwd_cb(tls->ctx, give_passphrase);
	SSL_CTX_set_default_passwd_cb_userdata(tls->ctx, &passphrase);
	if (SSL_CTX_use_certificate_chain_file(tls->ctx, o->cert_file) != 1) {
		net_tls_error(error, "cannot read the certificate in", o->cert_file);
		return false;
	}
	taken = SSL_CTX_use_PrivateKey_file(tls->ctx, key, SSL_FILETYPE_PEM) == 1;
	if (!taken)
		return key_error(o, key, passphrase.wanted, error);
	/* a key of another kind has a place of its own */
	if (SSL_CTX_check_private_key(tls->ctx) != 1)
		return other_key(o, key, error);
	tls->has_certificate = true;
	return true;
}

/* The server wants a certificate, and there is none. */
static int certificate_wanted(SSL *ssl, X509 **certificate, EVP_PKEY **key)
{
	struct net_tls_session *session = SSL_get_app_data(ssl);

	(void)certificate;
	(void)key;
	session->asked = true;
	return 0;
}

/* The ticket of a session takes the place of the one before. */
static int ticket_came(SSL *ssl, SSL_SESSION *given)
{
	struct net_tls_session *session = SSL_get_app_data(ssl);
	struct net_tls_ticket *ticket = calloc(1, sizeof(*ticket));

	if (!ticket)
		return 0;
	ticket->name = strdup(session->name);
	if (!ticket->name) {
		free(ticket);
		return 0;
	}
	ticket->ctx = SSL_get_SSL_CTX(ssl);
	SSL_CTX_up_ref(ticket->ctx);
	ticket->session = given;
	net_tls_ticket_free(*session->ticket);
	*session->ticket = ticket;
	return 1;
}

void net_tls_ticket_free(struct net_tls_ticket *ticket)
{
	if (!ticket)
		return;
	SSL_SESSION_free(ticket->session);
	SSL_CTX_free(ticket->ctx);
	free(ticket->name);
	free(ticket);
}

static void set_up(SSL_CTX *ctx, const struct net_tls_options *o)
{
	SSL_CTX_set_min_proto_version(
		ctx, o->min_version == NET_TLS_1_3 ? TLS1_3_VERSION : TLS1_2_VERSION);
	SSL_CTX_set_mode(ctx, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
	SSL_CTX_set_options(ctx, SSL_OP_IGNORE_UNEXPECTED_EOF | SSL_OP_NO_RENEGOTIATION);
	SSL_CTX_set_verify(ctx, o->no_verify ? SSL_VERIFY_NONE : SSL_VERIFY_PEER, NULL);
	/* a record and its header in one system call */
	SSL_CTX_set_read_ahead(ctx, 1);
	SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
	SSL_CTX_sess_set_new_cb(ctx, ticket_came);
	SSL_CTX_set_client_cert_cb(ctx, certificate_wanted);
}

struct net_tls *net_tls_new(const struct net_tls_options *options, struct net_error *error)
{
	struct net_tls *tls = calloc(1, sizeof(*tls));
	bool loaded;

	if (!tls) {
		net_error_set(error, NET_NOMEM, 0, "out of memory");
		return NULL;
	}
	ERR_clear_error();
	tls->verify = !options->no_verify;
	tls->ctx = SSL_CTX_new(TLS_client_method());
	tls->socket_method = net_tls_socket_method();
	if (!tls->ctx || !tls->socket_method) {
		net_tls_error(error, "cannot start", NULL);
		net_tls_free(tls);
		return NULL;
	}
	set_up(tls->ctx, options);
	loaded = load_authorities(tls, options, error) && load_certificate(tls, options, error);
	SSL_CTX_set_default_passwd_cb_userdata(tls->ctx, NULL);
	if (loaded)
		return tls;
	net_tls_free(tls);
	return NULL;
}

void net_tls_free(struct net_tls *tls)
{
	if (!tls)
		return;
	SSL_CTX_free(tls->ctx);
	BIO_meth_free(tls->socket_method);
	free(tls);
}

#endif
