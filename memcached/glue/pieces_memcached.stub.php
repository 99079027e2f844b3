<?php

/** @generate-class-entries */

namespace Pieces;

/**
 * What this extension adds to pecl/memcached's class, which has the peer's methods and no other, so that a subclass of it may
 * use any other name. Nothing is added yet.
 */
class Memcached extends \Memcached
{
}
