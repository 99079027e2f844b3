/*
 * A tracker's answers as PHP values: typed and nested for class Mogile, raw for MogileFs.
 */
#ifndef PHP_MOGILE_REPLY_H
#define PHP_MOGILE_REPLY_H

#include "mogile/engine/records.h"
#include "mogile/glue/php_mogile.h"

/* Every field as it came, strings; the lines of an admin answer as a list. */
void php_mogile_reply_raw(const struct mog_reply *reply, zval *to);

/* What identifies each of the things, as a list. */
void php_mogile_reply_list(const struct mog_reply *reply, enum mog_record_kind kind, zval *to);

/* Every field, those that are decimal numbers as int. */
void php_mogile_reply_typed(const struct mog_reply *reply, zval *to);

void php_mogile_reply_file(const struct mog_reply *reply, zval *to);
void php_mogile_reply_debug(const struct mog_reply *reply, zval *to);
void php_mogile_reply_fids(const struct mog_reply *reply, zval *to);
void php_mogile_reply_domains(const struct mog_reply *reply, zval *to);
void php_mogile_reply_hosts(const struct mog_reply *reply, zval *to);
void php_mogile_reply_devices(const struct mog_reply *reply, zval *to);
void php_mogile_reply_settings(const struct mog_reply *reply, zval *to);
void php_mogile_reply_fsck_log(const struct mog_reply *reply, zval *to);

/* Lines "name value" and "job name value": stats and jobs. */
void php_mogile_reply_stats(const struct mog_reply *reply, zval *to);
void php_mogile_reply_jobs(const struct mog_reply *reply, zval *to);

#endif
