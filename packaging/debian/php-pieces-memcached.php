mod debian/build/modules/memcached.so
mod debian/memcached.ini
