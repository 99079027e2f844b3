/*
 * How this engine reports: one of libgearman's return codes (gearman_return_t, taken from its
 * header when the extension is built) and a sentence for people that names the server.
 */
#ifndef GM_ERROR_H
#define GM_ERROR_H

#include "net/error.h"

#include <stdbool.h> /* libgearman's return.h wants it */

#include <libgearman-1.0/limits.h>
#include <libgearman-1.0/return.h>

struct gm_error {
	gearman_return_t code;
	int sys_errno;			      /* 0 where no system call failed */
	char message[GEARMAN_MAX_ERROR_SIZE]; /* always terminated; empty: no error yet */
};

/* Fills *error and returns code, so that a failing function can end in one line. printf-style. */
gearman_return_t gm_error_set(struct gm_error *error, gearman_return_t code, const char *format,
	...) __attribute__((format(printf, 3, 4)));

/* The same from an error of net/, whose message already names the server. */
gearman_return_t gm_error_net(struct gm_error *error, const struct net_error *from);

void gm_error_clear(struct gm_error *error);

/* "GEARMAN_TIMEOUT" and so on; "GEARMAN_UNKNOWN" for a number that is no return code. */
const char *gm_code_name(gearman_return_t code);

#endif
