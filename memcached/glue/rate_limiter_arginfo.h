/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 3d66f689e4ea0abed988f2e827edaae6c0c39f49 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Pieces_MemcachedRateLimiter___construct, 0, 0, 4)
	ZEND_ARG_OBJ_INFO(0, memcached, Memcached, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, limit, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, window, IS_LONG, 0, "Pieces\\MemcachedRateLimiter::SLIDING_WINDOW")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_MemcachedRateLimiter_hit, 0, 1, _IS_BOOL, 1)
	ZEND_ARG_TYPE_INFO(0, who, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, cost, IS_LONG, 0, "1")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_MemcachedRateLimiter_getRemaining, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_MemcachedRateLimiter_getRetryAfter, 0, 0, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_MemcachedRateLimiter_reset, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, who, IS_STRING, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Pieces_MemcachedRateLimiter, __construct);
ZEND_METHOD(Pieces_MemcachedRateLimiter, hit);
ZEND_METHOD(Pieces_MemcachedRateLimiter, getRemaining);
ZEND_METHOD(Pieces_MemcachedRateLimiter, getRetryAfter);
ZEND_METHOD(Pieces_MemcachedRateLimiter, reset);


static const zend_function_entry class_Pieces_MemcachedRateLimiter_methods[] = {
	ZEND_ME(Pieces_MemcachedRateLimiter, __construct, arginfo_class_Pieces_MemcachedRateLimiter___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_MemcachedRateLimiter, hit, arginfo_class_Pieces_MemcachedRateLimiter_hit, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_MemcachedRateLimiter, getRemaining, arginfo_class_Pieces_MemcachedRateLimiter_getRemaining, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_MemcachedRateLimiter, getRetryAfter, arginfo_class_Pieces_MemcachedRateLimiter_getRetryAfter, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_MemcachedRateLimiter, reset, arginfo_class_Pieces_MemcachedRateLimiter_reset, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Pieces_MemcachedRateLimiter(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Pieces", "MemcachedRateLimiter", class_Pieces_MemcachedRateLimiter_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zval const_FIXED_WINDOW_value;
	ZVAL_LONG(&const_FIXED_WINDOW_value, PHP_MEMCACHED_FIXED_WINDOW);
	zend_string *const_FIXED_WINDOW_name = zend_string_init_interned("FIXED_WINDOW", sizeof("FIXED_WINDOW") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_FIXED_WINDOW_name, &const_FIXED_WINDOW_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_FIXED_WINDOW_name);

	zval const_SLIDING_WINDOW_value;
	ZVAL_LONG(&const_SLIDING_WINDOW_value, PHP_MEMCACHED_SLIDING_WINDOW);
	zend_string *const_SLIDING_WINDOW_name = zend_string_init_interned("SLIDING_WINDOW", sizeof("SLIDING_WINDOW") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SLIDING_WINDOW_name, &const_SLIDING_WINDOW_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SLIDING_WINDOW_name);

	return class_entry;
}
