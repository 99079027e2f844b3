/*
 * Meta commands that a caller makes himself: what may stand in one, so that it stays one.
 */
#include "memcached/engine/request.h"

bool mc_meta_call_set(struct mc_meta_call *call, const char *word, size_t len, bool has_value)
{
	if (len != 2 || word[0] != 'm' || !word[1] || !strchr("gsdae", word[1]))
		return false;
	if ((word[1] == 's') != has_value)
		return false;
	memcpy(call->word, word, 2);
	call->word[2] = '\0';
	call->flags_len = 0;
	call->reply_len = 0;
	return true;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool mc_meta_call_add_flag(struct mc_meta_call *call, char flag, const char *token, size_t len)
{
	char *to = call->flags + call->flags_len;

	/* how the key goes, whether there is an answer and whose it is are the engine's to say */
	if (!is_letter(flag) || flag == 'b' || flag == 'q' || flag == 'O')
		return false;
	if (len + 2 > sizeof(call->flags) - call->flags_len)
		return false;
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)(token[i] - 0x21) > 0x7e - 0x21)
			return false;
	*to++ = ' ';
	*to++ = flag;
	memcpy(to, token, len);
	call->flags_len += len + 2;
	return true;
}

bool mc_meta_call_next_flag(const struct mc_meta_call *call, size_t *at, struct mc_meta_flag *flag)
{
	const char *end = call->reply + call->reply_len;
	bool words = call->word[1] == 'e';
	const char *start;
	const char *split;

	for (;;) {
		bool first = *at == 0;

		if (first)
			*at = 2; /* the code */
		start = call->reply + *at + 1;
		if (start >= end)
			return false;
		flag->token = memchr(start, ' ', (size_t)(end - start));
		if (!flag->token)
			flag->token = end;
		*at = (size_t)(flag->token - call->reply);
		if (!words || !first)
			break; /* the first word is the key */
	}
	end = flag->token;
	split = words ? memchr(start, '=', (size_t)(end - start)) : start + 1;
	if (!split)
		split = end;
	flag->name = start;
	flag->name_len = (size_t)(split - start);
	flag->token = words && split < end ? split + 1 : split;
	flag->len = (size_t)(end - flag->token);
	return true;
}
