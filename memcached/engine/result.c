#include "memcached/engine/result.h"

const char *mc_result_message(mc_result result)
{
	return memcached_strerror(NULL, result);
}

mc_result mc_result_of_net(enum net_code code, bool connected, bool unix_socket)
{
	switch (code) {
	case NET_OK:
		return MEMCACHED_SUCCESS;
	case NET_RESOLVE:
		return MEMCACHED_HOST_LOOKUP_FAILURE;
	case NET_TIMEOUT:
	case NET_AGAIN:
		return MEMCACHED_TIMEOUT;
	case NET_NOMEM:
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	case NET_INVALID:
		return MEMCACHED_INVALID_ARGUMENTS;
	case NET_CONNECT:
		return unix_socket ? MEMCACHED_ERRNO : MEMCACHED_CONNECTION_FAILURE;
	case NET_EOF:
		return connected ? MEMCACHED_UNKNOWN_READ_FAILURE : MEMCACHED_CONNECTION_FAILURE;
	case NET_IO:
	case NET_TLS:
	case NET_INTERRUPTED:
		break;
	}
	return connected ? MEMCACHED_READ_FAILURE : MEMCACHED_CONNECTION_FAILURE;
}
