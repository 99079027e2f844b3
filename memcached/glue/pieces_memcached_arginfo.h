/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: c293c2b87010d192e46f83578f345cf2949bbdf0 */

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_Memcached_setWaiter, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, waiter, IS_CALLABLE, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Pieces_Memcached_setDefaultWaiter arginfo_class_Pieces_Memcached_setWaiter


ZEND_METHOD(Pieces_Memcached, setWaiter);
ZEND_METHOD(Pieces_Memcached, setDefaultWaiter);


static const zend_function_entry class_Pieces_Memcached_methods[] = {
	ZEND_ME(Pieces_Memcached, setWaiter, arginfo_class_Pieces_Memcached_setWaiter, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_Memcached, setDefaultWaiter, arginfo_class_Pieces_Memcached_setDefaultWaiter, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Pieces_Memcached(zend_class_entry *class_entry_Memcached)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Pieces", "Memcached", class_Pieces_Memcached_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Memcached);

	return class_entry;
}
