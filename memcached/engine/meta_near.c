#include "memcached/engine/meta_near.h"

#include "memcached/engine/near.h"

static struct mc_near_key key_of(const struct mc_pool *pool, const struct mc_request *req)
{
	return (struct mc_near_key){
		pool->options.prefix, pool->options.prefix_len, req->key, req->key_len};
}

void mc_meta_near_ask(struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	struct mc_near_key key = key_of(pool, req);
	struct mc_near_payload kept;

	/* who has a payload of his own compares it himself */
	req->near = !s->near.useless && !(req->want & (MC_WANT_CHANGED | MC_WANT_ELECT));
	if (!req->near)
		return;
	req->number = 0;
	if (mc_near_find(pool->near, &s->near, &key, pool->batches, &kept))
		req->number = kept.cas;
}

void mc_meta_near_written(struct mc_pool *pool, struct mc_server *s, const struct mc_request *req)
{
	struct mc_near_key key = key_of(pool, req);

	mc_near_forget(pool->near, &s->near, &key);
}

void mc_meta_near_keep(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req, const char *bytes)
{
	struct mc_near_key key = key_of(pool, req);
	struct mc_near_payload payload = {
		.bytes = bytes, .len = req->value_len, .cas = req->answer, .flags = req->flags};

	/* before 1.6.40 a server sends the value also if the CAS is the same */
	if (req->number != 0 && req->number == req->answer)
		mc_near_give_up(&s->near);
	else
		mc_near_keep(pool->near, &s->near, &key, pool->batches, &payload);
}

mc_result mc_meta_near_unchanged(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, struct mc_request *req, const struct mc_meta_reply *reply)
{
	struct mc_near_key key = key_of(pool, req);
	struct mc_near_payload kept;
	mc_result result;

	/* A CAS can be made by a client (flag E), who may have given it to two values. */
	if (!mc_near_find(pool->near, &s->near, &key, pool->batches, &kept) ||
		kept.cas != req->number || kept.flags != reply->flags ||
		kept.len != reply->details.size) {
		mc_near_forget(pool->near, &s->near, &key);
		req->again = true;
		return MEMCACHED_NOTFOUND;
	}
	req->answer = kept.cas;
	req->flags = kept.flags;
	req->value_len = kept.len;
	result = mc_server_whole_value(sink, req, kept.bytes);
	if (result != MEMCACHED_SUCCESS)
		mc_pool_set_refused(pool, s);
	return result;
}
