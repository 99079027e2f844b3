/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: a0be1148fb6cd874284e4a2743f8112d0fa594a3 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Pieces_MemcachedLock___construct, 0, 0, 2)
	ZEND_ARG_OBJ_INFO(0, memcached, Memcached, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, seconds, IS_LONG, 0, "30")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_MemcachedLock_acquire, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, wait, IS_DOUBLE, 0, "0.0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_MemcachedLock_extend, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, seconds, IS_LONG, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_MemcachedLock_release, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_MemcachedLock_getRemaining, 0, 0, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Pieces_MemcachedLock, __construct);
ZEND_METHOD(Pieces_MemcachedLock, acquire);
ZEND_METHOD(Pieces_MemcachedLock, extend);
ZEND_METHOD(Pieces_MemcachedLock, release);
ZEND_METHOD(Pieces_MemcachedLock, getRemaining);


static const zend_function_entry class_Pieces_MemcachedLock_methods[] = {
	ZEND_ME(Pieces_MemcachedLock, __construct, arginfo_class_Pieces_MemcachedLock___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_MemcachedLock, acquire, arginfo_class_Pieces_MemcachedLock_acquire, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_MemcachedLock, extend, arginfo_class_Pieces_MemcachedLock_extend, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_MemcachedLock, release, arginfo_class_Pieces_MemcachedLock_release, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_MemcachedLock, getRemaining, arginfo_class_Pieces_MemcachedLock_getRemaining, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Pieces_MemcachedLock(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Pieces", "MemcachedLock", class_Pieces_MemcachedLock_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
