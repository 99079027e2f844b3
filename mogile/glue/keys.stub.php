<?php

/** @generate-class-entries */

/**
 * All keys with a prefix, page by page. Made by Mogile::keys().
 *
 * @strict-properties
 * @not-serializable
 */
final class MogileKeys implements Iterator
{
    private function __construct() {}

    public function current(): ?string {}

    public function key(): ?int {}

    public function next(): void {}

    public function rewind(): void {}

    public function valid(): bool {}
}
