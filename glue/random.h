/*
 * PHP's random numbers, from the headers in which this version of PHP has them: php_combined_lcg(),
 * a number from 0 to 1, and php_random_bytes_silent().
 */
#ifndef PIECES_GLUE_RANDOM_H
#define PIECES_GLUE_RANDOM_H

#include "php.h"

#if PHP_VERSION_ID >= 80200
#include "ext/random/php_random.h"
#else
#include "ext/standard/php_lcg.h"
#include "ext/standard/php_random.h"
#endif

#endif
