#include "memcached/engine/encoding.h"

#include <libhashkit/hashkit.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#ifndef NET_WITHOUT_TLS
#include <openssl/evp.h>
#endif

enum { AES_BLOCK = 16, AES_KEY = 32, ROUNDS = 5 };

struct mc_encoding {
	hashkit_st kit;
	bool itself; /* OpenSSL does what the kit does */
	unsigned char key[AES_KEY];
	unsigned char iv[AES_KEY];
};

size_t mc_encoding_room(size_t len)
{
	/* whole blocks, with one more if nothing would be left for the padding; and OpenSSL wants
	 * another one */
	return len + (size_t)2 * AES_BLOCK;
}

#ifndef NET_WITHOUT_TLS

/* The key is used as it is, as far as AES takes it; the rest of it only moves the first block. */
static bool derive(struct mc_encoding *e, const char *key, size_t len)
{
	unsigned char unused[AES_KEY];
	int made = len > INT_MAX
			   ? 0
			   : EVP_BytesToKey(EVP_aes_256_cbc(), EVP_sha256(), NULL,
				     (const unsigned char *)key, (int)len, ROUNDS, unused, e->iv);

	explicit_bzero(unused, sizeof(unused));
	return made == AES_KEY;
}

static bool cipher(const struct mc_encoding *e, bool encrypting, const char *bytes, size_t len,
	char *to, size_t *to_len)
{
	EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
	unsigned char *out = (unsigned char *)to;
	int first = 0;
	int last = 0;
	bool done;

	done = ctx && len <= INT_MAX - AES_BLOCK &&
	       EVP_CipherInit_ex(ctx, EVP_aes_256_cbc(), NULL, e->key, e->iv, encrypting) == 1 &&
	       EVP_CipherUpdate(ctx, out, &first, (const unsigned char *)bytes, (int)len) == 1 &&
	       EVP_CipherFinal_ex(ctx, out + first, &last) == 1;
	EVP_CIPHER_CTX_free(ctx);
	*to_len = done ? (size_t)(first + last) : 0;
	return done;
}

#else

static bool derive(struct mc_encoding *e, const char *key, size_t len)
{
	(void)e;
	(void)key;
	(void)len;
	return false;
}

static bool cipher(const struct mc_encoding *e, bool encrypting, const char *bytes, size_t len,
	char *to, size_t *to_len)
{
	(void)e;
	(void)encrypting;
	(void)bytes;
	(void)len;
	(void)to;
	*to_len = 0;
	return false;
}

#endif

/* Moves what libhashkit made into the room. */
static bool take(hashkit_string_st *made, size_t room, char *to, size_t *to_len)
{
	size_t len = made ? hashkit_string_length(made) : 0;
	bool fits = made && len <= room;

	if (fits && len > 0)
		memcpy(to, hashkit_string_c_str(made), len);
	*to_len = fits ? len : 0;
	hashkit_string_free(made);
	return fits;
}

/* Does OpenSSL, used like this, do what libhashkit does? Asked with any key, by the first one of
 * the process. */
static bool same_as_kit(struct mc_encoding *e)
{
	static atomic_int known; /* 1: yes, -1: no */
	static const char probe[] = "a probe of more than two blocks' length";
	char ours[sizeof(probe) + 2 * AES_BLOCK];
	char theirs[sizeof(ours)];
	size_t ours_len;
	size_t theirs_len;
	bool same;

	if (atomic_load(&known) != 0)
		return atomic_load(&known) > 0;
	same = cipher(e, true, probe, sizeof(probe), ours, &ours_len) &&
	       take(hashkit_encrypt(&e->kit, probe, sizeof(probe)), sizeof(theirs), theirs,
		       &theirs_len) &&
	       ours_len == theirs_len && memcmp(ours, theirs, ours_len) == 0;
	atomic_store(&known, same ? 1 : -1);
	return same;
}

/* libhashkit takes 32 bytes of any key: of a shorter one, what happens to lie behind it. Here that
 * is zeros. */
static bool set_key(struct mc_encoding *e, const char *key, size_t len)
{
	const char *used = len < AES_KEY ? (const char *)e->key : key;

	memcpy(e->key, key, len < AES_KEY ? len : AES_KEY);
	if (!hashkit_key(&e->kit, used, len))
		return false;
	e->itself = derive(e, key, len) && same_as_kit(e);
	return true;
}

mc_result mc_encoding_set_key(struct mc_encoding **encoding, const char *key, size_t len)
{
	struct mc_encoding *made;

	if (len == 0)
		return MEMCACHED_INVALID_ARGUMENTS;
	made = calloc(1, sizeof(*made));
	if (!made)
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	if (!hashkit_create(&made->kit)) {
		free(made);
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	}
	if (!set_key(made, key, len)) {
		mc_encoding_free(made);
		return MEMCACHED_INVALID_ARGUMENTS;
	}
	mc_encoding_free(*encoding);
	*encoding = made;
	return MEMCACHED_SUCCESS;
}

void mc_encoding_free(struct mc_encoding *encoding)
{
	if (!encoding)
		return;
	hashkit_free(&encoding->kit);
	explicit_bzero(encoding, sizeof(*encoding));
	free(encoding);
}

bool mc_encoding_encrypt(
	struct mc_encoding *encoding, const char *bytes, size_t len, char *to, size_t *to_len)
{
	if (encoding->itself)
		return cipher(encoding, true, bytes, len, to, to_len);
	return take(hashkit_encrypt(&encoding->kit, bytes, len), mc_encoding_room(len), to, to_len);
}

bool mc_encoding_decrypt(
	struct mc_encoding *encoding, const char *bytes, size_t len, char *to, size_t *to_len)
{
	/* whole blocks only: libhashkit does not look */
	if (len == 0 || len % AES_BLOCK != 0)
		return false;
	if (encoding->itself)
		return cipher(encoding, false, bytes, len, to, to_len);
	return take(hashkit_decrypt(&encoding->kit, bytes, len), mc_encoding_room(len), to, to_len);
}
