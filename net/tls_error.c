#ifndef NET_WITHOUT_TLS

#include "net/tls_openssl.h"

#include <openssl/err.h>

enum net_code net_tls_error(struct net_error *error, const char *what, const char *subject)
{
	unsigned long code = ERR_peek_error();
	const char *reason = code ? ERR_reason_error_string(code) : NULL;

	ERR_clear_error();
	return net_error_set(error, NET_TLS, 0, "TLS: %s%s%s: %s", what, subject ? " " : "",
		subject ? subject : "", reason ? reason : "failed");
}

/* The number of the alert (RFC 8446, 6) that ended it; 0: none did. */
static int alert_of(unsigned long code)
{
	int reason = ERR_GET_REASON(code);

	if (ERR_GET_LIB(code) != ERR_LIB_SSL || reason <= SSL_AD_REASON_OFFSET ||
		reason > SSL_AD_REASON_OFFSET + 255)
		return 0;
	return reason - SSL_AD_REASON_OFFSET;
}

/* What an alert is about, in words that OpenSSL's own do not have; NULL: those will do. */
static const char *about_alert(const struct net_tls_session *s, int alert)
{
	bool bare = s->asked && !s->tls->has_certificate;

	switch (alert) {
	case SSL3_AD_HANDSHAKE_FAILURE:
	case TLS13_AD_CERTIFICATE_REQUIRED:
		return bare ? "wants a client certificate" : NULL;
	case SSL3_AD_BAD_CERTIFICATE:
	case SSL3_AD_UNSUPPORTED_CERTIFICATE:
	case SSL3_AD_CERTIFICATE_REVOKED:
	case SSL3_AD_CERTIFICATE_EXPIRED:
	case SSL3_AD_CERTIFICATE_UNKNOWN:
	case TLS1_AD_UNKNOWN_CA:
		return "does not accept the client certificate";
	case TLS1_AD_PROTOCOL_VERSION:
		return "speaks no version of TLS that may be used";
	default:
		return NULL;
	}
}

enum net_code net_tls_handshake_error(
	struct net_tls_session *session, const char *what, struct net_error *error)
{
	long verified = SSL_get_verify_result(session->ssl);
	unsigned long code = ERR_peek_error();
	const char *about = about_alert(session, alert_of(code));

	if (verified != X509_V_OK && session->tls->verify) {
		ERR_clear_error();
		return net_error_set(error, NET_TLS, 0,
			"TLS: the certificate of %s was not accepted: %s", session->name,
			X509_verify_cert_error_string(verified));
	}
	if (session->answered && session->first != SSL3_RT_HANDSHAKE &&
		session->first != SSL3_RT_ALERT) {
		ERR_clear_error();
		return net_error_set(error, NET_TLS, 0, "TLS: %s does not speak TLS on this port",
			session->name);
	}
	if (ERR_GET_LIB(code) == ERR_LIB_SSL && ERR_GET_REASON(code) == SSL_R_UNSUPPORTED_PROTOCOL)
		about = "speaks no version of TLS that may be used";
	if (about) {
		const char *reason = ERR_reason_error_string(code);

		ERR_clear_error();
		return net_error_set(error, NET_TLS, 0, "TLS: %s %s: %s", session->name, about,
			reason ? reason : "failed");
	}
	return net_tls_error(error, what, session->name);
}

#endif
