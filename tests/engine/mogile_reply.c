/* The tracker's answers, cut at every byte and spoilt in every way; url-encoding; which paths may
 * be followed. */
#include "mogile/engine/classes.h"
#include "mogile/engine/nodes.h"
#include "mogile/engine/reply.h"
#include "mogile/engine/text.h"
#include "net/clock.h"
#include "tests/engine/test.h"

static const char *const answers[] = {
	"OK \r\n",
	"OK\r\n",
	"OK domain=testdom\r\n",
	"OK "
	"fid=3&devid_1=2&path_1=http://127.0.0.2:7520/dev2/0/000/000/"
	"0000000003.fid&dev_count=2&devid_2=1&"
	"path_2=http://127.0.0.1:7510/dev1/0/000/000/0000000003.fid\r\n",
	"OK path1=http://127.0.0.2:7520/dev2/0/000/000/0000000003.fid&paths=1\r\n",
	"OK "
	"key_1=a1&next_after=user+1234/%C3%A4%26%3D&key_count=2&key_2=user+1234/%C3%A4%26%3D\r\n",
	"OK "
	"host2_altmask=&hosts=2&host2_hostip=127.0.0.2&host1_hostip=127.0.0.1&host1_http_port=7510&"
	"host2_http_port=7520\r\n",
	"ERR unknown_key unknown_key\r\n",
	"ERR none_match No+keys+match+that+pattern+and+after-value+%28if+any%29.\r\n",
};

static const char admin[] = "uptime 649\r\nqueryworker pids 21844 21845\r\n\r\n.\r\n";

/* ---- whole or not ---- */

static void lengths(void)
{
	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++) {
		size_t len = strlen(answers[i]);
		char two[2048];

		for (size_t cut = 0; cut < len; cut++)
			check(mog_reply_length(answers[i], cut, false) == 0);
		check(mog_reply_length(answers[i], len, false) == len);
		/* what follows belongs to the next one */
		snprintf(two, sizeof(two), "%s%s", answers[i], answers[0]);
		check(mog_reply_length(two, strlen(two), false) == len);
	}
	for (size_t cut = 0; cut < sizeof(admin) - 1; cut++)
		check(mog_reply_length(admin, cut, true) == 0);
	check(mog_reply_length(admin, sizeof(admin) - 1, true) == sizeof(admin) - 1);
	check(mog_reply_length(".\n", 2, true) == 2);
	check(mog_reply_length("..\r\n.x\r\n", 8, true) == 0);
}

/* An answer cut anywhere and ended there is an answer of its own, or an error; never a read beyond
 * it. */
static void cut_short(void)
{
	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++) {
		size_t len = strlen(answers[i]);

		for (size_t cut = 0; cut <= len; cut++) {
			char *exact = malloc(cut ? cut : 1);
			struct mog_reply reply;
			struct mog_error error = {0};
			enum mog_code code;

			check(exact != NULL);
			memcpy(exact, answers[i], cut);
			code = mog_reply_parse(&reply, exact, cut, false, &error);
			free(exact);
			check(code == MOG_OK || code == MOG_REFUSED || code == MOG_BAD_REPLY);
			check(code == error.code);
			if (code == MOG_OK)
				mog_reply_free(&reply);
			if (cut == len)
				check(code == (answers[i][0] == 'O' ? MOG_OK : MOG_REFUSED));
		}
	}
}

/* ---- what is in it ---- */

static struct mog_reply parsed(const char *text)
{
	struct mog_reply reply;
	struct mog_error error;

	check(mog_reply_parse(&reply, text, strlen(text), false, &error) == MOG_OK);
	return reply;
}

static void fields(void)
{
	struct mog_reply reply = parsed("OK a=1&b=&c%3D=x+y%00z&a=2&&d=%26%3d\r\n");
	const struct mog_pair *pair;

	check(reply.count == 5);
	check(strcmp(mog_reply_get(&reply, "a")->value, "2") == 0);
	check(mog_reply_get(&reply, "b")->len == 0);
	pair = mog_reply_get(&reply, "c=");
	check(pair && pair->len == 5 && memcmp(pair->value, "x y\0z", 6) == 0);
	check(strcmp(mog_reply_get(&reply, "d")->value, "&=") == 0);
	check(mog_reply_get(&reply, "e") == NULL && mog_reply_get(&reply, "") == NULL);
	mog_reply_free(&reply);
	check(reply.pairs == NULL && reply.bytes == NULL);
}

static void numbers(void)
{
	static const struct {
		const char *text;
		int64_t max;
		bool good;
		int64_t value;
	} cases[] = {
		{"0", 0, true, 0},
		{"007", 10, true, 7},
		{"10", 10, true, 10},
		{"11", 10, false, 0},
		{"1", 0, false, 0},
		{"9223372036854775807", INT64_MAX, true, INT64_MAX},
		{"9223372036854775808", INT64_MAX, false, 0},
		{"99999999999999999999", INT64_MAX, false, 0},
		{"", 10, false, 0},
		{"-1", 10, false, 0},
		{"+1", 10, false, 0},
		{"1 ", 10, false, 0},
		{"0x1", 10, false, 0},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct mog_text text = {0};
		struct mog_reply reply;
		struct mog_error error;
		int64_t value = -7;

		mog_text_add(&text, "OK ", 3);
		mog_text_add(&text, "n=", 2);
		mog_text_encode(&text, cases[i].text, strlen(cases[i].text));
		check(mog_reply_parse(&reply, text.data, text.len, false, &error) == MOG_OK);
		check(mog_reply_int(&reply, "n", cases[i].max, &value) == cases[i].good);
		check(value == (cases[i].good ? cases[i].value : -7));
		check(!mog_reply_int(&reply, "m", 1, &value));
		mog_reply_free(&reply);
		mog_text_free(&text);
	}
}

static void refusals(void)
{
	static const struct {
		const char *text, *word, *message;
	} cases[] = {
		{"ERR unknown_key unknown_key\r\n", "unknown_key", "unknown_key"},
		{"ERR word\r\n", "word", "word"},
		{"ERR key_exists can%27t+overwrite.\r\n", "key_exists", "can't overwrite."},
		{"ERR word \r\n", "word", "word"},
		/* a word or a text too long for its place is cut */
		{"ERR "
		 "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww "
		 "x\r\n",
			"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "x"},
	};
	static const char *const bad[] = {"", "\r\n", "OKAY\r\n", "ok \r\n", "ERR\r\n", "ERR \r\n",
		"ERR  x\r\n", "ERR %zz x\r\n", "ERR w %\r\n", "OK x\r\n", "OK x=%\r\n",
		"OK x=%a\r\n", "OK %=x\r\n", "OK x=%g0\r\n", "OK a=1&b\r\n", "HTTP/1.1 200 OK\r\n"};
	struct mog_reply reply;
	struct mog_error error;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		check(mog_reply_parse(&reply, cases[i].text, strlen(cases[i].text), false,
			      &error) == MOG_REFUSED);
		check(strcmp(error.word, cases[i].word) == 0 &&
			strcmp(error.message, cases[i].message) == 0);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		check(mog_reply_parse(&reply, bad[i], strlen(bad[i]), false, &error) ==
			MOG_BAD_REPLY);
}

static void lines(void)
{
	struct mog_reply reply;
	struct mog_error error;

	check(mog_reply_parse(&reply, admin, sizeof(admin) - 1, true, &error) == MOG_OK);
	check(reply.admin && reply.count == 3);
	check(strcmp(reply.pairs[0].value, "uptime 649") == 0 && reply.pairs[0].name == NULL);
	check(reply.pairs[2].len == 0);
	mog_reply_free(&reply);
}

/* ---- url-encoding ---- */

static void encoding(void)
{
	char all[256];
	struct mog_text text = {0};
	struct mog_reply reply;
	struct mog_error error;

	for (int i = 0; i < 256; i++)
		all[i] = (char)i;
	mog_text_add(&text, "OK ", 3);
	mog_text_encode(&text, all, sizeof(all));
	mog_text_add(&text, "=", 1);
	mog_text_encode(&text, all, sizeof(all));
	for (size_t i = 3; i < text.len; i++)
		check(strchr("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.~%=",
			      text.data[i]) != NULL);
	mog_text_add(&text, "\r\n", 2);
	check(mog_reply_parse(&reply, text.data, text.len, false, &error) == MOG_OK);
	check(reply.count == 1 && reply.pairs[0].len == 256 && reply.pairs[0].name_len == 256);
	check(memcmp(reply.pairs[0].value, all, 256) == 0 &&
		memcmp(reply.pairs[0].name, all, 256) == 0);
	mog_reply_free(&reply);

	mog_text_clear(&text);
	mog_text_pair_string(&text, "key", "user 1234/\xc3\xa4&=");
	mog_text_pair_int(&text, "size", INT64_MIN);
	mog_text_pair(&text, "a b", 3, "", 0);
	check(strcmp(text.data,
		      "key=user%201234%2F%C3%A4%26%3D&size=-9223372036854775808&a%20b=") == 0);
	/* a size that cannot be is noted, and all that follows does nothing */
	mog_text_encode(&text, "", SIZE_MAX / 2);
	check(text.failed);
	mog_text_add(&text, "x", 1);
	check(text.data[text.len - 1] == '=');
	mog_text_free(&text);
}

/* ---- paths ---- */

static void paths(void)
{
	static const struct {
		const char *url, *node; /* NULL: not to be followed */
	} cases[] = {
		{"http://127.0.0.1:7500/dev1/0/000/000/0000000001.fid", "127.0.0.1:7500"},
		{"HTTP://n1/x", "n1:80"},
		{"http://[::1]:7500/x", "[::1]:7500"},
		{"http://[::1]/x", "[::1]:80"},
		{"https://127.0.0.1:7500/x", NULL},
		{"ftp://127.0.0.1/x", NULL},
		{"file:///etc/passwd", NULL},
		{"http://user@127.0.0.1:7500/x", NULL},
		{"http://127.0.0.1:7500@other/x", NULL},
		{"http://127.0.0.1:7500\\@other/x", NULL},
		{"http://other#@127.0.0.1:7500/x", NULL},
		{"http://127.0.0.1:7500/x?y", NULL},
		{"http://127.0.0.1:7500/x y", NULL},
		{"http://127.0.0.1:7500/x\r\nHost: other", NULL},
		{"http://127.0.0.1:7500", NULL},
		{"http:///x", NULL},
		{"http://", NULL},
		{"", NULL},
	};
	struct mog_node node;
	char url[2100];

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		bool good = mog_path_parse(cases[i].url, strlen(cases[i].url), &node);

		check(good == (cases[i].node != NULL));
		check(!good || strcmp(node.name, cases[i].node) == 0);
	}
	/* too long, as a whole and in the name */
	memset(url, 'x', sizeof(url));
	memcpy(url, "http://n:1/", 11);
	check(mog_path_parse(url, 2000, &node));
	check(!mog_path_parse(url, 2001, &node));
	memset(url + 7, 'n', 100);
	url[7 + MOG_NODE_SIZE - 4] = '/';
	check(mog_path_parse(url, 200, &node) && strlen(node.name) == MOG_NODE_SIZE - 1);
	url[7 + MOG_NODE_SIZE - 4] = 'n';
	url[7 + MOG_NODE_SIZE - 3] = '/';
	check(!mog_path_parse(url, 200, &node));
}

static void nodes(void)
{
	struct mog_reply reply = parsed(
		"OK hosts=3&host1_hostip=127.0.0.1&host1_http_port=7500&host1_http_get_port=7501&"
		"host2_hostip=::1&host2_http_port=7500&host2_altip=10.0.0.1&host3_hostip=&"
		"host3_http_port=1\r\n");
	struct mog_nodes list = {0};
	struct mog_node node;

	check(mog_nodes_load(&list, &reply) == MOG_OK);
	check(list.count == 4);
	check(mog_path_parse("http://[::1]:7500/x", 19, &node) && mog_nodes_have(&list, &node));
	check(mog_path_parse("http://127.0.0.1:7501/x", 23, &node) && mog_nodes_have(&list, &node));
	check(mog_path_parse("http://127.0.0.1:7502/x", 23, &node) &&
		!mog_nodes_have(&list, &node));
	mog_reply_free(&reply);
	/* more hosts than fields cannot be */
	reply = parsed("OK hosts=9223372036854775807&host1_hostip=a&host1_http_port=1\r\n");
	check(mog_nodes_load(&list, &reply) == MOG_OK && list.count == 0);
	mog_reply_free(&reply);
	mog_nodes_free(&list);
}

/* ---- fuzzing ---- */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct mog_reply reply;
	struct mog_error error;
	struct mog_nodes list = {0};
	struct mog_node node;
	bool is_admin = len > 0 && data[0] == '!';
	const char *text = (const char *)data + (is_admin ? 1 : 0);
	size_t left = len - (is_admin ? 1 : 0);
	size_t whole = mog_reply_length(text, left, is_admin);
	int64_t number;

	check(whole <= left);
	/* where the answer ends does not depend on what follows it */
	if (whole > 0)
		check(mog_reply_length(text, whole, is_admin) == whole &&
			mog_reply_length(text, whole - 1, is_admin) == 0);
	mog_path_parse(text, left, &node);
	if (mog_reply_parse(&reply, text, whole ? whole : left, is_admin, &error) != MOG_OK)
		return 0;
	for (size_t i = 0; i < reply.count; i++) {
		const struct mog_pair *pair = &reply.pairs[i];

		check(pair->value >= reply.bytes && pair->value[pair->len] == '\0');
		check(!pair->name || pair->name[pair->name_len] == '\0');
		if (mog_path_parse(pair->value, pair->len, &node))
			check(strlen(node.name) < sizeof(node.name));
	}
	if (mog_reply_int(&reply, "fid", 1000, &number))
		check(number >= 0 && number <= 1000);
	check(mog_nodes_load(&list, &reply) == MOG_OK);
	check(list.count <= 4 * reply.count);
	mog_nodes_free(&list);
	mog_reply_free(&reply);
	return 0;
}

#ifndef FUZZER
static void fuzz(void)
{
	struct test_seed seeds[sizeof(answers) / sizeof(*answers) + 2] = {
		TEST_SEED("!uptime 649\r\nx\r\n.\r\n"),
		TEST_SEED("http://127.0.0.1:7500/dev1/0/000/000/0000000001.fid")};

	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++)
		seeds[i + 2] = (struct test_seed){answers[i], strlen(answers[i])};
	test_fuzz(LLVMFuzzerTestOneInput, seeds, sizeof(seeds) / sizeof(*seeds), 200000);
}

/* Many fields are found by name as few are: the last of a name. */
static void many_fields(void)
{
	struct mog_reply reply;
	struct mog_error error;
	char *line = malloc(200000 * 16);
	size_t len = (size_t)sprintf(line, "OK ");
	char name[32];

	check(line != NULL);
	for (int i = 0; i < 100000; i++)
		len += (size_t)sprintf(line + len, "f%d=%d&", i % 60000, i);
	len += (size_t)sprintf(line + len, "=empty&f=short&f1x=long\r\n");
	check(mog_reply_parse(&reply, line, len, false, &error) == MOG_OK);
	for (int i = 0; i < 60000; i++) {
		int64_t value = -1;

		snprintf(name, sizeof(name), "f%d", i);
		check(mog_reply_int(&reply, name, INT64_MAX, &value));
		check(value == (i < 40000 ? i + 60000 : i));
	}
	check(mog_reply_get(&reply, "f60000") == NULL);
	check(mog_reply_get(&reply, "e") == NULL);
	check(mog_reply_get(&reply, "zzz") == NULL);
	check(strcmp(mog_reply_get(&reply, "")->value, "empty") == 0);
	check(strcmp(mog_reply_get(&reply, "f")->value, "short") == 0);
	check(strcmp(mog_reply_get(&reply, "f1x")->value, "long") == 0);
	mog_reply_free(&reply);
	free(line);
}

/* A class's hash type is known for a while. */
static void classes(void)
{
	static const char line[] =
		"OK domains=2&domain1=one&domain1class1name=x&domain1class1hashtype=MD5"
		"&domain2=two&domain2classes=3&domain2class1name=x&domain2class1hashtype=SHA-1"
		"&domain2class2name=y&domain2class4name=z&domain2class4hashtype=MD5\r\n";
	struct mog_classes known = {0};
	struct mog_reply reply;
	struct mog_error error;

	check(mog_classes_find(&known, "x", 1) == NULL);
	check(mog_reply_parse(&reply, line, strlen(line), false, &error) == MOG_OK);
	check(mog_classes_load(&known, &reply, "two", 3) == MOG_OK);
	check(strcmp(mog_classes_find(&known, "x", 1), "SHA-1") == 0);
	check(strcmp(mog_classes_find(&known, "y", 1), "") == 0);
	/* behind a gap in the numbers */
	check(mog_classes_find(&known, "z", 1) == NULL);
	known.fresh_until = net_now() - 1;
	check(mog_classes_find(&known, "x", 1) == NULL);
	check(mog_classes_load(&known, &reply, "three", 5) == MOG_OK);
	check(mog_classes_find(&known, "x", 1) == NULL);
	mog_classes_free(&known);
	mog_reply_free(&reply);
}

int main(void)
{
	lengths();
	many_fields();
	classes();
	cut_short();
	fields();
	numbers();
	refusals();
	lines();
	encoding();
	paths();
	nodes();
	fuzz();
	return 0;
}
#endif
