/*
 * Arrays of what was found, by the names that it was asked for by. Such an array gets one entry
 * after the other, and nearly every name is new to it.
 */
#ifndef PIECES_ARRAY_H
#define PIECES_ARRAY_H

#include "php.h"

/* The part of php_pieces_array_set() for all but new names. */
void php_pieces_array_set_any(HashTable *array, zend_string *name, zval *value);

/* As zend_symtable_update(): takes over the value, and keeps a reference to the name. */
static zend_always_inline void php_pieces_array_set(
	HashTable *array, zend_string *name, zval *value)
{
	zend_ulong hash;
	uint32_t *first;
	Bucket *entry;

	/* what may be a number begins with a digit or a sign */
	if (UNEXPECTED(*ZSTR_VAL(name) <= '9' ||
		       (HT_FLAGS(array) & (HASH_FLAG_UNINITIALIZED | HASH_FLAG_PACKED)) ||
		       array->nNumUsed >= array->nTableSize)) {
		php_pieces_array_set_any(array, name, value);
		return;
	}
	hash = ZSTR_HASH(name);
	first = &HT_HASH(array, (uint32_t)hash | array->nTableMask);
	for (uint32_t at = *first; at != HT_INVALID_IDX; at = Z_NEXT(entry->val)) {
		entry = HT_HASH_TO_BUCKET(array, at);
		if (UNEXPECTED(entry->h == hash)) {
			php_pieces_array_set_any(array, name, value);
			return;
		}
	}
	/* as _zend_hash_append() */
	entry = array->arData + array->nNumUsed;
	ZVAL_COPY_VALUE(&entry->val, value);
	entry->h = hash;
	entry->key = name;
	Z_NEXT(entry->val) = *first;
	*first = HT_IDX_TO_HASH(array->nNumUsed);
	array->nNumUsed++;
	array->nNumOfElements++;
	if (!ZSTR_IS_INTERNED(name)) {
		HT_FLAGS(array) &= (uint32_t)~HASH_FLAG_STATIC_KEYS;
		GC_ADDREF(name);
	}
}

#endif
