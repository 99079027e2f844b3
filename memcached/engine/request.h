/*
 * A request is data: what to do, with which key, and where its result goes. Several of them make a
 * batch (batch.h), which is the only way to run one.
 */
#ifndef MC_REQUEST_H
#define MC_REQUEST_H

#include "memcached/engine/result.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct mc_server;

/* The longest key that a server takes, prefix included, in bytes (protocol.txt, "Keys"). */
enum { MC_KEY_MAX = 250 };

enum mc_op {
	MC_GET, /* with what the bits of want say */
	MC_SET,
	MC_ADD,
	MC_REPLACE,
	MC_APPEND,
	MC_PREPEND,
	MC_CAS,
	MC_DELETE,
	MC_INCREMENT,
	MC_DECREMENT,
	MC_TOUCH,
	MC_META,  /* any meta command: *call */
	MC_FLUSH, /* flush_all; exptime is the delay */
	MC_VERSION,
	MC_STATS, /* key is the type, or empty */
	MC_KEYS,  /* every key that the server holds */
	/* the engine's own: first request of a connection. The value is as SASL's PLAIN has it:
	 * NUL, name, NUL, password (RFC 4616) */
	MC_AUTH,
	MC_OPS
};

/* Bits 1 << mc_op of those that store. */
enum {
	MC_STORING_OPS = 1u << MC_SET | 1u << MC_ADD | 1u << MC_REPLACE | 1u << MC_APPEND |
			 1u << MC_PREPEND | 1u << MC_CAS
};

/* Facts about each operation that hold in every protocol. They stand here so that the compiler
 * knows them where it knows the operation. */
struct mc_op_traits {
	bool stores;	   /* carries a value */
	bool repeatable;   /* doing it twice is the same as doing it once: may be sent again when a
			    kept connection turns out to be dead */
	bool may_buffer;   /* OPT_BUFFER_WRITES applies */
	bool may_be_quiet; /* OPT_NOREPLY applies */
	bool replicated;   /* OPT_NUMBER_OF_REPLICAS applies */
};
static const struct mc_op_traits mc_op_traits[MC_OPS] = {
	[MC_GET] = {.repeatable = true},
	[MC_SET] = {.replicated = true,
		.stores = true,
		.repeatable = true,
		.may_buffer = true,
		.may_be_quiet = true},
	[MC_ADD] = {.stores = true, .may_be_quiet = true},
	[MC_REPLACE] = {.stores = true, .may_be_quiet = true},
	[MC_APPEND] = {.stores = true, .may_be_quiet = true},
	[MC_PREPEND] = {.stores = true, .may_be_quiet = true},
	[MC_CAS] = {.stores = true, .may_be_quiet = true},
	[MC_DELETE] = {.replicated = true, .may_buffer = true, .may_be_quiet = true},
	[MC_INCREMENT] = {0},
	[MC_DECREMENT] = {0},
	[MC_TOUCH] = {.repeatable = true},
	[MC_META] = {0},
	[MC_FLUSH] = {.repeatable = true},
	[MC_VERSION] = {.repeatable = true},
	[MC_STATS] = {0},
	[MC_KEYS] = {0},
	[MC_AUTH] = {.stores = true, .repeatable = true},
};

/* Bits of mc_request.want; the caller asks mc_protocol.wants first whether the protocol can say
 * so. */
enum {
	MC_WANT_CAS = 1,     /* MC_GET: also its CAS */
	MC_WANT_TOUCH = 2,   /* MC_GET: the expiration is set, if the key is there */
	MC_WANT_DETAILS = 4, /* MC_GET, meta: also what *details has room for */
	MC_WANT_NO_BUMP = 8, /* MC_GET, meta: does not count as an access */
	MC_WANT_STALE =
		16, /* MC_DELETE, meta: kept, but marked as stale; with an expiration if not 0 */
	MC_WANT_EMPTY = 32,   /* MC_DELETE, meta from 1.6.27 on: the value goes, the item stays */
	MC_WANT_OWN_CAS = 64, /* MC_SET, meta: the item gets new_cas */
	MC_WANT_CHANGED =
		128, /* MC_GET: MEMCACHED_DATA_EXISTS and no value if number is its CAS, where
				  the server can tell */
	MC_WANT_ELECT = 256, /* MC_GET, meta: of all who want an item that is not there, or that
				  expires within number seconds (0: not), one is told to make it
				  (*details: won). What is not there is made, empty, and expires
				  after expiration seconds */
};

/* The version of a namespace (namespace.h), in bytes: that of one name, or of several together. */
enum { MC_TAG_LEN = 16 };

/* The namespace as it was at a time: what is stored with it is of that time. */
enum mc_mark_kind {
	MC_UNMARKED,  /* there was none */
	MC_MARK_LOST, /* it was not known */
	MC_MARKED
};
struct mc_mark {
	enum mc_mark_kind kind;
	char tag[MC_TAG_LEN];
};

/* What a server tells of an item beside its value. */
struct mc_details {
	int64_t ttl;	      /* seconds; -1: for ever */
	uint64_t last_access; /* seconds ago, before this one */
	uint64_t size;	      /* of the value, in bytes */
	bool hit_before;
	bool stale; /* marked as such, see MC_WANT_STALE */
	/* of all who ask for an item that is stale or to be made, this one shall make it */
	bool won;
	bool elected; /* somebody else has won */
};

/* A meta command as the caller has it, and what it came to. Its value is the request's. */
struct mc_meta_call {
	char word[3]; /* of mc_meta_call_set() */
	char flags[512];
	size_t flags_len;
	char reply[1024]; /* the code and the flags of the answer, without the token of ours */
	size_t reply_len;
};

struct mc_request {
	/* What to do: the caller's. Nothing is copied; all must stay until the batch is over. */
	uint8_t op;	 /* enum mc_op */
	bool repeatable; /* of mc_op_traits */
	uint16_t want;	 /* MC_WANT_* */
	bool quiet;	 /* no reply wanted (OPT_NOREPLY): the result is success once sent */
	/* counters: a key that is not there is made with initial and expiration, where the protocol
	 * can (mc_protocol.makes_counters); MC_APPEND and MC_PREPEND: with value and expiration,
	 * where the server can */
	bool make;

	/* The engine's own. */
	bool last_of_command; /* text: the reply that ends the command ends here */
	bool is_copy;	      /* goes to a replica: nobody waits for its result */
	uint32_t at;	      /* the server that it was given to last */

	/* The caller's again. */
	int server;	 /* index of the server in the pool; -1: where the key belongs */
	const char *key; /* without prefix; checked by the caller (key.h) */
	size_t key_len;
	const char *group; /* the key that decides on the server instead; NULL: key */
	size_t group_len;
	const char *value;  /* mc_op_traits.stores; MC_META: may be NULL */
	int64_t expiration; /* as the protocol has it: 0, seconds, or a time since 1970 */
	uint64_t number;    /* MC_CAS, MC_WANT_CHANGED: the CAS; counters: the delta; MC_WANT_ELECT:
			    seconds; near: the engine's */
	union {
		uint64_t initial;	    /* counters with make */
		uint64_t new_cas;	    /* MC_WANT_OWN_CAS */
		struct mc_details *details; /* MC_WANT_DETAILS, MC_WANT_ELECT */
		struct mc_meta_call *call;  /* MC_META */
		const struct mc_mark *mark; /* marked */
	};

	/* Both ways: what is stored has them, and what a MC_GET finds. */
	size_t value_len;
	uint32_t flags; /* the server keeps them and knows no meaning */

	/* What came of it: the engine's. */
	mc_result result; /* MEMCACHED_IN_PROGRESS until known */
	uint64_t answer;  /* counters: the new value; MC_GET: the CAS */

	/* The caller's to use: where the value of a MC_GET went. */
	void *user;

	/* The engine's own. */
	struct mc_request *next; /* in the order in which the server will answer */
	uint32_t replicas_left;	 /* a get: how many more servers may have the value */
	uint32_t opaque;	 /* binary, meta: the number that the reply will bear */
	bool silent;   /* binary, meta: sent in its quiet form, so no reply may be the answer */
	uint8_t moves; /* how often another server took over from a dead one */
	bool unreached : 1; /* it failed as no server could be connected to: none has seen it */
	bool near : 1;	    /* meta: a get that takes part in OPT_NEAR_CACHE */
	bool again : 1;	 /* what it came to does not count: the same server is to be asked again */
	bool hidden : 1; /* meta: stale, which to this caller is not found */

	/* The caller's. */
	bool bare : 1;	  /* the key is not of the namespace; MC_GET to MC_META */
	bool marked : 1;  /* MC_SET, MC_ADD, MC_CAS: stored with *mark, an MC_MARKED one */
	bool awaited : 1; /* what it came to decides what is done next, also with OPT_NOREPLY */
};

/* Makes *req a request with nothing in it but the operation and the key (NULL: none). */
static inline void mc_request_init(
	struct mc_request *req, enum mc_op op, const char *key, size_t key_len)
{
	const size_t rest = offsetof(struct mc_request, group);
	const size_t rest_half = offsetof(struct mc_request, value_len);

	/* one by one, and the rest in halves: of that compilers make the fewest stores */
	req->op = (uint8_t)op;
	req->repeatable = mc_op_traits[op].repeatable;
	req->want = 0;
	req->quiet = false;
	req->make = false;
	req->last_of_command = false;
	req->is_copy = false;
	req->at = 0;
	req->server = -1;
	req->key = key;
	req->key_len = key_len;
	memset((char *)req + rest, 0, rest_half - rest);
	memset((char *)req + rest_half, 0, sizeof(*req) - rest_half);
}

/* Does a value go with it? */
static inline bool mc_request_has_value(const struct mc_request *req)
{
	return mc_op_traits[req->op].stores || (req->op == MC_META && req->value);
}

/* The command: false if there is none of that name, or with or without a value it is none. */
bool mc_meta_call_set(struct mc_meta_call *call, const char *word, size_t len, bool has_value);

/* One more flag, with its token (len 0: none). False: it is no letter, or one that the engine sets
 * itself (b, q, O), the token holds what would end it, or there is no room for it. */
bool mc_meta_call_add_flag(struct mc_meta_call *call, char flag, const char *token, size_t len);

/* A flag of the reply: its letter and its token. Of a reply to "me", a word and what it is. */
struct mc_meta_flag {
	const char *name;
	size_t name_len;
	const char *token;
	size_t len;
};

/* The next flag of the reply from *at on, which begins as 0. False: there is none. */
bool mc_meta_call_next_flag(const struct mc_meta_call *call, size_t *at, struct mc_meta_flag *flag);

/* So many seconds from now as an expiration of the protocol: more than 30 days have to be a date
 * (protocol.txt, "Expiration times"). 0 (for ever) for 0 and less. */
int64_t mc_request_expiration(int64_t seconds);

/* Where results of a batch go beside those in the request. Any function that cannot be called for
 * the batch's operations may be NULL. */
struct mc_sink {
	void *self;
	/* The value of req begins: value_len, flags and answer are set. Returns where its bytes
	 * shall go, or NULL to have it skipped: req then ends as
	 * MEMCACHED_MEMORY_ALLOCATION_FAILURE. May leave by longjmp: the connection then owes a
	 * reply and the next batch closes it. */
	char *(*value)(void *self, struct mc_request *req);
	/* The request did not end with that value, if it had one, and another server may be
	 * asked. */
	void (*forget)(void *self, struct mc_request *req);
	/* One pair of an answer to MC_STATS, or the text of MC_VERSION under the name "version". */
	bool (*stat)(void *self, struct mc_request *req, const char *name, size_t name_len,
		const char *value, size_t value_len);
	/* One key of MC_KEYS, as the server has it (prefix included). Both: false if there is no
	 * room for it; then the answer, which may have no end, ends as
	 * MEMCACHED_MEMORY_ALLOCATION_FAILURE, and the connection. */
	bool (*key)(void *self, struct mc_request *req, const char *key, size_t key_len);
};

/* Requests that are run together (batch.h). The caller fills the first three and zeroes the rest;
 * the requests stay where they are until the batch is over. */
struct mc_batch {
	struct mc_request *requests;
	size_t count;
	const struct mc_sink *sink;

	/* the engine's own */
	struct mc_server *active; /* servers that have not done with it */
};

#endif
