/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 4ca63aada76d938d13dd4d06721855fc783489bb */




static const zend_function_entry class_GearmanException_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_GearmanException(zend_class_entry *class_entry_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "GearmanException", class_GearmanException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL;

	zval property_code_default_value;
	ZVAL_LONG(&property_code_default_value, 0);
	zend_string *property_code_name = zend_string_init("code", sizeof("code") - 1, 1);
	zend_declare_property_ex(class_entry, property_code_name, &property_code_default_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(property_code_name);

	return class_entry;
}
