/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 51313c11586a956ee2bb16dad9656421ee34db7d */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_MogileKeys___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_MogileKeys_current, 0, 0, IS_STRING, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_MogileKeys_key, 0, 0, IS_LONG, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_MogileKeys_next, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_MogileKeys_rewind arginfo_class_MogileKeys_next

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_MogileKeys_valid, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(MogileKeys, __construct);
ZEND_METHOD(MogileKeys, current);
ZEND_METHOD(MogileKeys, key);
ZEND_METHOD(MogileKeys, next);
ZEND_METHOD(MogileKeys, rewind);
ZEND_METHOD(MogileKeys, valid);


static const zend_function_entry class_MogileKeys_methods[] = {
	ZEND_ME(MogileKeys, __construct, arginfo_class_MogileKeys___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(MogileKeys, current, arginfo_class_MogileKeys_current, ZEND_ACC_PUBLIC)
	ZEND_ME(MogileKeys, key, arginfo_class_MogileKeys_key, ZEND_ACC_PUBLIC)
	ZEND_ME(MogileKeys, next, arginfo_class_MogileKeys_next, ZEND_ACC_PUBLIC)
	ZEND_ME(MogileKeys, rewind, arginfo_class_MogileKeys_rewind, ZEND_ACC_PUBLIC)
	ZEND_ME(MogileKeys, valid, arginfo_class_MogileKeys_valid, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_MogileKeys(zend_class_entry *class_entry_Iterator)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "MogileKeys", class_MogileKeys_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Iterator);

	return class_entry;
}
