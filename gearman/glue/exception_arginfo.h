/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: f7777fa183a850af0005aa4c2b2ecd08ef06dccb */




static const zend_function_entry class_GearmanException_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_GearmanException(zend_class_entry *class_entry_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "GearmanException", class_GearmanException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL;

	return class_entry;
}
