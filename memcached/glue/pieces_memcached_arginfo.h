/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 128a039b8ade0ca790fbd76160fbedff9b1659ff */

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_setWaiter, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, waiter, IS_CALLABLE, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Pieces_Memcached_setDefaultWaiter arginfo_class_Pieces_Memcached_setWaiter

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_setServerCallback, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, callback, IS_CALLABLE, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_addGutterServers, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, servers, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_getServerStatus, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_getAndTouch, 0, 2, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, expiration, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, get_flags, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_Pieces_Memcached_getAndTouchMulti, 0, 2, MAY_BE_ARRAY|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO(0, keys, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, expiration, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, get_flags, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_Pieces_Memcached_getIfChanged, 0, 2, MAY_BE_ARRAY|MAY_BE_BOOL)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, cas, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_getMultiOrCompute, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, keys, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, missing, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, expiration, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_setMigration, 0, 1, IS_VOID, 0)
	ZEND_ARG_OBJ_INFO(0, old, Memcached, 1)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, until, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_getMigration, 0, 0, IS_ARRAY, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_appendOrAdd, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, expiration, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

#define arginfo_class_Pieces_Memcached_prependOrAdd arginfo_class_Pieces_Memcached_appendOrAdd

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_setWithCas, 0, 3, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(0, new_cas, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, expiration, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_invalidate, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, expiration, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_invalidateNamespace, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_MASK(0, names, MAY_BE_ARRAY|MAY_BE_STRING|MAY_BE_NULL, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_deleteValue, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_Pieces_Memcached_meta, 0, 2, MAY_BE_ARRAY|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO(0, command, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, flags, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, value, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_trainDictionary, 0, 1, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, values, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, size, IS_LONG, 0, "32768")
ZEND_END_ARG_INFO()


ZEND_METHOD(Pieces_Memcached, setWaiter);
ZEND_METHOD(Pieces_Memcached, setDefaultWaiter);
ZEND_METHOD(Pieces_Memcached, setServerCallback);
ZEND_METHOD(Pieces_Memcached, addGutterServers);
ZEND_METHOD(Pieces_Memcached, getServerStatus);
ZEND_METHOD(Pieces_Memcached, getAndTouch);
ZEND_METHOD(Pieces_Memcached, getAndTouchMulti);
ZEND_METHOD(Pieces_Memcached, getIfChanged);
ZEND_METHOD(Pieces_Memcached, getMultiOrCompute);
ZEND_METHOD(Pieces_Memcached, setMigration);
ZEND_METHOD(Pieces_Memcached, getMigration);
ZEND_METHOD(Pieces_Memcached, appendOrAdd);
ZEND_METHOD(Pieces_Memcached, prependOrAdd);
ZEND_METHOD(Pieces_Memcached, setWithCas);
ZEND_METHOD(Pieces_Memcached, invalidate);
ZEND_METHOD(Pieces_Memcached, invalidateNamespace);
ZEND_METHOD(Pieces_Memcached, deleteValue);
ZEND_METHOD(Pieces_Memcached, meta);
ZEND_METHOD(Pieces_Memcached, trainDictionary);


static const zend_function_entry class_Pieces_Memcached_methods[] = {
	ZEND_ME(Pieces_Memcached, setWaiter, arginfo_class_Pieces_Memcached_setWaiter, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, setDefaultWaiter, arginfo_class_Pieces_Memcached_setDefaultWaiter, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Pieces_Memcached, setServerCallback, arginfo_class_Pieces_Memcached_setServerCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, addGutterServers, arginfo_class_Pieces_Memcached_addGutterServers, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, getServerStatus, arginfo_class_Pieces_Memcached_getServerStatus, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, getAndTouch, arginfo_class_Pieces_Memcached_getAndTouch, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, getAndTouchMulti, arginfo_class_Pieces_Memcached_getAndTouchMulti, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, getIfChanged, arginfo_class_Pieces_Memcached_getIfChanged, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, getMultiOrCompute, arginfo_class_Pieces_Memcached_getMultiOrCompute, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, setMigration, arginfo_class_Pieces_Memcached_setMigration, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, getMigration, arginfo_class_Pieces_Memcached_getMigration, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, appendOrAdd, arginfo_class_Pieces_Memcached_appendOrAdd, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, prependOrAdd, arginfo_class_Pieces_Memcached_prependOrAdd, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, setWithCas, arginfo_class_Pieces_Memcached_setWithCas, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, invalidate, arginfo_class_Pieces_Memcached_invalidate, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, invalidateNamespace, arginfo_class_Pieces_Memcached_invalidateNamespace, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, deleteValue, arginfo_class_Pieces_Memcached_deleteValue, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, meta, arginfo_class_Pieces_Memcached_meta, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, trainDictionary, arginfo_class_Pieces_Memcached_trainDictionary, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Pieces_Memcached(zend_class_entry *class_entry_Memcached)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Pieces", "Memcached", class_Pieces_Memcached_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Memcached);

	return class_entry;
}
