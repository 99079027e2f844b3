/*
 * OPT_USE_UDP: requests and replies as datagrams (protocol.txt, "UDP protocol").
 *
 * Every request is a datagram of its own with a number of its own, also of many in a batch: a reply
 * of several datagrams can then be put together whatever the order in which they come, and replies
 * need not come in the order of the requests. What is not asked for, comes twice or late is
 * dropped. Nothing is sent again: a request whose datagram or reply is lost ends by the time-out.
 *
 * A transport under the protocols, which know nothing of it: their encoder fills one datagram at a
 * time, their decoder gets one whole reply at a time, and only the request that it is to.
 */
#ifndef MC_UDP_H
#define MC_UDP_H

#include "memcached/engine/protocol.h"
#include "net/error.h"

#include <stdbool.h>
#include <stdint.h>

struct mc_pool;
struct mc_server;

/* In place of the protocol's encode: leaves the request to mc_udp_send(). MEMCACHED_E2BIG if no
 * datagram can hold it, MEMCACHED_NOT_SUPPORTED if its reply does not fit the frame (MC_KEYS,
 * MC_AUTH). */
mc_result mc_udp_encode(const struct mc_pool *pool, struct mc_server *s, struct mc_request *req);

/* Is there something to send that may go now? */
bool mc_udp_may_send(const struct mc_server *s);

/* Have all requests been sent? */
bool mc_udp_all_sent(const struct mc_server *s);

/* Sends requests, no more at a time than the replies' way takes without loss. NET_OK: none is left
 * that may go now; NET_AGAIN: the socket takes no more; else as net_conn_send(). Never waits. */
enum net_code mc_udp_send(struct mc_pool *pool, struct mc_server *s);

/* Receives until one reply is whole: NET_OK, it is in s->in, and its request is the only one in the
 * server's list. The caller decodes it, and then calls mc_udp_delivered(). timeout_us and other
 * results as net_conn_recv(); what is kept of replies in parts is bounded (NET_NOMEM). */
enum net_code mc_udp_receive(struct mc_server *s, int64_t timeout_us);

/* The reply has been decoded: the server's list has its other requests again, behind this one if
 * that is still owed. False: the reply broke off, or went on behind its end. */
bool mc_udp_delivered(struct mc_server *s);

#endif
