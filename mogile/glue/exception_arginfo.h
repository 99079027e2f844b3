/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 6711bfc9e6325efe748eb577c8682d717da73805 */

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_MogileException_getErrorCode, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(MogileException, getErrorCode);


static const zend_function_entry class_MogileException_methods[] = {
	ZEND_ME(MogileException, getErrorCode, arginfo_class_MogileException_getErrorCode, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_MogileNotFoundException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_MogileTrackerException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_MogileStorageException_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_MogileException(zend_class_entry *class_entry_RuntimeException)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "MogileException", class_MogileException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_RuntimeException);

	zval property_errorCode_default_value;
	ZVAL_EMPTY_STRING(&property_errorCode_default_value);
	zend_string *property_errorCode_name = zend_string_init("errorCode", sizeof("errorCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_errorCode_name, &property_errorCode_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_errorCode_name);

	return class_entry;
}

static zend_class_entry *register_class_MogileNotFoundException(zend_class_entry *class_entry_MogileException)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "MogileNotFoundException", class_MogileNotFoundException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_MogileException);

	return class_entry;
}

static zend_class_entry *register_class_MogileTrackerException(zend_class_entry *class_entry_MogileException)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "MogileTrackerException", class_MogileTrackerException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_MogileException);

	return class_entry;
}

static zend_class_entry *register_class_MogileStorageException(zend_class_entry *class_entry_MogileException)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "MogileStorageException", class_MogileStorageException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_MogileException);

	return class_entry;
}
