#include "memcached/engine/events.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PORT_SIZE = sizeof(":65535") };

void mc_events_add(struct mc_event **list, enum mc_event_kind kind, const char *host, uint16_t port,
	mc_result result, const char *message)
{
	size_t server_size = strlen(host) + PORT_SIZE;
	size_t message_size = strlen(message) + 1;
	struct mc_event *event;
	size_t count = 0;
	char *text;

	for (; *list; list = &(*list)->next)
		count++;
	if (count >= MC_EVENTS_MAX)
		return;
	/* its strings stand behind it */
	event = calloc(1, sizeof(*event) + server_size + message_size);
	if (!event)
		return;
	text = (char *)(event + 1);
	snprintf(text, server_size, "%s:%u", host, (unsigned)port);
	event->server = text;
	event->message = memcpy(text + server_size, message, message_size);
	event->kind = kind;
	event->result = result;
	*list = event;
}

size_t mc_events_count(const struct mc_event *list)
{
	size_t count = 0;

	for (; list; list = list->next)
		count++;
	return count;
}

struct mc_event *mc_events_take(struct mc_event **list)
{
	struct mc_event *event = *list;

	if (event)
		*list = event->next;
	return event;
}

void mc_events_free(struct mc_event **list)
{
	while (*list)
		free(mc_events_take(list));
}
