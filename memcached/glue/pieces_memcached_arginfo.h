/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: faf21d5297a9da7ec8a5bc444477b2ac6c68fe8b */




static const zend_function_entry class_Pieces_Memcached_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_Pieces_Memcached(zend_class_entry *class_entry_Memcached)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Pieces", "Memcached", class_Pieces_Memcached_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Memcached);

	return class_entry;
}
