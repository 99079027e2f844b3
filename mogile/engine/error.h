/*
 * Errors as values: what kind of failure, the word that programs test, and a sentence for people
 * that names key and server.
 */
#ifndef MOG_ERROR_H
#define MOG_ERROR_H

#include <stdbool.h>

enum mog_code {
	MOG_OK = 0,
	MOG_AGAIN,	  /* nothing wrong: would have to wait */
	MOG_REFUSED,	  /* the tracker answered ERR; word is the tracker's */
	MOG_TRACKER_DOWN, /* no tracker could be asked */
	MOG_REPLY_LOST,	  /* the command went out, its reply never came: it may have been done */
	MOG_BAD_REPLY,	  /* the tracker's answer breaks the protocol */
	MOG_STORAGE,	  /* no storage node took, or gave, the whole file */
	MOG_SOURCE,	  /* the bytes to store could not be read */
	MOG_SINK,	  /* the bytes read could not be put where they should go */
	MOG_CANCELLED,	  /* the progress callback said so, or what it calls failed */
	MOG_INVALID,	  /* an argument cannot be right */
	MOG_NOMEM
};

enum { MOG_WORD_SIZE = 64, MOG_MESSAGE_SIZE = 1024 };

struct mog_error {
	enum mog_code code;
	char at[512]; /* REFUSED: the command, the tracker that refused it, what it was about */
	char word[MOG_WORD_SIZE];	/* the tracker's word, or one of ours (docs/mogile.md) */
	char message[MOG_MESSAGE_SIZE]; /* always terminated; cut if too long */
};

/* Fills *error and returns code, so that a failing function can end in one line. word NULL: the
 * code's own word. */
enum mog_code mog_error_set(struct mog_error *error, enum mog_code code, const char *word,
	const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Makes it an error of that code, with the code's own word; the message stays. */
void mog_error_as(struct mog_error *error, enum mog_code code);

/* Did the tracker say that there is no such key, domain, class, host, device or file id? */
bool mog_error_is_not_found(const struct mog_error *error);

void mog_error_clear(struct mog_error *error);

/* Adds to the end of the message what fits. */
void mog_error_add(struct mog_error *error, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
