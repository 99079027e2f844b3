<?php
/*
 * Counters
 * For: Memcached::increment, Memcached::decrement
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);

var_dump($m->increment('hits'));                // there is none yet
var_dump($m->increment('hits', 1, 100, 3600));  // begins with 100, ends in an hour
var_dump($m->increment('hits', 5));
var_dump($m->decrement('hits', 1000));          // not below 0
/*
Output:
bool(false)
int(100)
int(105)
int(0)
*/
