#include "memcached/engine/datagrams.h"

#include "net/bytes.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_WINDOW = 4 };

struct mc_datagrams *mc_datagrams_new(void)
{
	struct mc_datagrams *d = calloc(1, sizeof(*d));

	if (!d)
		return NULL;
	d->window = FIRST_WINDOW;
	d->next_id = (uint16_t)random();
	return d;
}

static void free_slot(struct mc_datagrams *d, struct mc_datagram_slot *slot)
{
	if (slot->parts) {
		for (size_t i = 0; i < slot->total; i++) {
			d->kept -= slot->parts[i].len;
			free(slot->parts[i].data);
		}
		d->kept -= slot->total * sizeof(*slot->parts);
		free(slot->parts);
	}
	d->bytes -= slot->len;
	memset(slot, 0, sizeof(*slot));
	d->out--;
}

void mc_datagrams_clear(struct mc_datagrams *d)
{
	for (size_t i = 0; i < MC_DATAGRAM_REPLIES_MAX; i++)
		if (d->slots[i].req)
			free_slot(d, &d->slots[i]);
	d->unsent = d->others_first = d->others_last = NULL;
	d->window = FIRST_WINDOW;
}

void mc_datagrams_free(struct mc_datagrams *d)
{
	if (!d)
		return;
	mc_datagrams_clear(d);
	free(d);
}

bool mc_datagrams_may_send(const struct mc_datagrams *d)
{
	return d->unsent && d->out < d->window && d->bytes < MC_DATAGRAM_REQUESTS_BYTES;
}

static struct mc_datagram_slot *find_slot(struct mc_datagrams *d, bool used, uint16_t id)
{
	for (size_t i = 0; i < MC_DATAGRAM_REPLIES_MAX; i++) {
		struct mc_datagram_slot *slot = &d->slots[i];

		if (used ? slot->req && slot->id == id : !slot->req)
			return slot;
	}
	return NULL;
}

void mc_datagrams_out(struct mc_datagrams *d, struct mc_request *req, uint16_t id, size_t len)
{
	struct mc_datagram_slot *slot = find_slot(d, false, 0);

	slot->req = req;
	slot->id = id;
	slot->len = len;
	d->bytes += len;
	d->out++;
}

/* Room for that many more bytes of parts. */
static bool may_keep(struct mc_datagrams *d, size_t bytes)
{
	if (bytes > MC_DATAGRAM_KEPT_MAX - d->kept)
		return false;
	d->kept += bytes;
	return true;
}

static bool make_parts(struct mc_datagrams *d, struct mc_datagram_slot *slot)
{
	size_t size = slot->total * sizeof(*slot->parts);

	if (slot->parts)
		return true;
	if (!may_keep(d, size))
		return false;
	slot->parts = calloc(1, size);
	if (!slot->parts)
		d->kept -= size;
	return slot->parts != NULL;
}

/* Keeps a datagram of a reply with several. False: there is no memory for it. */
static bool keep_part(struct mc_datagrams *d, struct mc_datagram_slot *slot, uint16_t number,
	const char *data, size_t len)
{
	struct mc_datagram_part *part;

	if (!make_parts(d, slot))
		return false;
	part = &slot->parts[number];
	if (part->data)
		return true; /* it has come before */
	if (!may_keep(d, len))
		return false;
	part->data = malloc(len > 0 ? len : 1);
	if (!part->data) {
		d->kept -= len;
		return false;
	}
	memcpy(part->data, data, len);
	part->len = len;
	slot->come++;
	return true;
}

enum mc_datagram_what mc_datagrams_take(
	struct mc_datagrams *d, size_t len, struct mc_datagram_slot **slot)
{
	struct mc_datagram_slot *to;
	uint16_t number;
	uint16_t total;

	if (len < MC_DATAGRAM_HEADER)
		return MC_DATAGRAM_STRAY;
	to = find_slot(d, true, net_get_u16(d->received));
	number = net_get_u16(d->received + 2);
	total = net_get_u16(d->received + 4);
	if (!to || number >= total || (to->total != 0 && to->total != total))
		return MC_DATAGRAM_STRAY;
	to->total = total;
	if (total > 1 && !keep_part(d, to, number, d->received + MC_DATAGRAM_HEADER,
				 len - MC_DATAGRAM_HEADER))
		return MC_DATAGRAM_NOMEM;
	if (total > 1 && to->come < total)
		return MC_DATAGRAM_PART;
	*slot = to;
	return MC_DATAGRAM_WHOLE;
}

void mc_datagrams_end(struct mc_datagrams *d, struct mc_datagram_slot *slot)
{
	uint32_t most = slot->total < MC_DATAGRAM_REPLIES_MAX
				? (uint32_t)MC_DATAGRAM_REPLIES_MAX / slot->total
				: 1;

	free_slot(d, slot);
	d->window = d->window * 2 < most ? d->window * 2 : most;
}
