/*
 * What may end a wait from within PHP: signal handlers of the script (pcntl_async_signals),
 * max_execution_time.
 */
#ifndef PIECES_GLUE_INTERRUPT_H
#define PIECES_GLUE_INTERRUPT_H

#include <stdbool.h>

/*
 * A net_waiter's interrupted(): lets PHP do what waits to be done. True when the wait should end: a
 * handler threw, or the script is at its end (see call.h: php_pieces_resume()). Costs one atomic
 * load when there is nothing. self is not used.
 */
bool php_pieces_interrupted(void *self);

/*
 * Does something wait to be done? Runs no PHP code: for an engine that ends its wait then, and
 * calls php_pieces_interrupted() where nothing is half done. self is not used.
 */
bool php_pieces_interrupt_pending(void *self);

#endif
