/*
 * OPT_USE_UDP: requests and replies as datagrams (protocol.txt, "UDP protocol").
 *
 * Every request is a datagram of its own with a number of its own, also of many in a batch: a reply of
 * several datagrams can then be put together whatever the order in which they come, and replies need not
 * come in the order of the requests. What is not asked for, comes twice or late is dropped. Nothing is sent
 * again: a request whose datagram or reply is lost ends by the time-out.
 *
 * Under the protocols, which run unchanged: their encoder fills one datagram at a time, their decoder gets
 * one whole reply at a time, with its request moved to the front of those owed.
 */
#ifndef MC_UDP_H
#define MC_UDP_H

#include "memcached/engine/protocol.h"
#include "net/error.h"

#include <stdbool.h>
#include <stdint.h>

struct mc_pool;
struct mc_server;
struct mc_udp; /* a server's, as long as it is spoken to by datagrams */

/* Text and binary by datagrams, for a pool with OPT_USE_UDP; its servers without a mc_udp (unix sockets)
 * get the same as ever. Their encode leaves a request to mc_udp_send(): MEMCACHED_E2BIG if no datagram
 * can hold it, MEMCACHED_NOT_SUPPORTED if its reply does not fit the frame (MC_KEYS, MC_AUTH). */
extern const struct mc_protocol mc_protocol_text_udp;
extern const struct mc_protocol mc_protocol_binary_udp;

/* NULL: out of memory. Free it with mc_udp_free(); NULL is harmless. */
struct mc_udp *mc_udp_new(void);
void mc_udp_free(struct mc_udp *udp);

/* Forgets what is under way. */
void mc_udp_clear(struct mc_udp *udp);

/* Is there something to send that may go now? */
bool mc_udp_may_send(const struct mc_server *s);

/* Have all requests been sent? */
bool mc_udp_all_sent(const struct mc_server *s);

/* Sends requests, no more at a time than the replies' way takes without loss. NET_OK: none is left that
 * may go now; NET_AGAIN: the socket takes no more; else as net_conn_send(). Never waits. */
enum net_code mc_udp_send(struct mc_pool *pool, struct mc_server *s);

/* Receives until one reply is whole: NET_OK, it is in s->in, and its request is s->first. timeout_us and
 * other results as net_conn_recv(). */
enum net_code mc_udp_receive(struct mc_server *s, int64_t timeout_us);

#endif
