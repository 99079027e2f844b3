#include "glue/interrupt.h"

#include "glue/call.h"
#include "glue/memory.h"

#if PHP_VERSION_ID >= 80200
static bool is_pending(void)
{
	return zend_atomic_bool_load_ex(&EG(vm_interrupt));
}

static bool take_vm_interrupt(void)
{
	return zend_atomic_bool_load_ex(&EG(vm_interrupt)) &&
	       zend_atomic_bool_exchange_ex(&EG(vm_interrupt), false);
}

static void ask_again(void)
{
	zend_atomic_bool_store_ex(&EG(vm_interrupt), true);
}

static bool timed_out(void)
{
	return zend_atomic_bool_load_ex(&EG(timed_out));
}
#else
static bool is_pending(void)
{
	return EG(vm_interrupt);
}

static bool take_vm_interrupt(void)
{
	bool was = EG(vm_interrupt);

	EG(vm_interrupt) = 0;
	return was;
}

static void ask_again(void)
{
	EG(vm_interrupt) = 1;
}

static bool timed_out(void)
{
	return EG(timed_out);
}
#endif

static void run_interrupt(void *arg)
{
	(void)arg;
	if (timed_out())
		zend_timeout();
	else if (zend_interrupt_function && EG(current_execute_data))
		zend_interrupt_function(EG(current_execute_data));
}

bool php_pieces_interrupt_pending(void *self)
{
	(void)self;
	return is_pending() || php_pieces_stopped();
}

bool php_pieces_interrupted(void *self)
{
	(void)self;
	if (take_vm_interrupt()) {
		php_pieces_guard(run_interrupt, NULL);
		/* PHP itself has still to see to that one */
		if (php_pieces_beyond_memory_limit())
			ask_again();
	}
	return php_pieces_stopped();
}
