<?php

/** @generate-class-entries */

/**
 * An iterator over all keys with a prefix, which are fetched page by page. Made by Mogile::keys().
 *
 * A page is fetched when the iteration reaches it; next() and rewind() may throw MogileException.
 *
 * @since 0.1.0
 * @implements Iterator<int|null, string|null>
 * @strict-properties
 * @not-serializable
 */
final class MogileKeys implements Iterator
{
    /**
     * Cannot be called: see Mogile::keys().
     *
     * @since 0.1.0
     */
    private function __construct() {}

    /**
     * Returns the current key of the file system.
     *
     * @since 0.1.0
     * @return string|null the key; null after the last one
     */
    public function current(): ?string {}

    /**
     * Returns the position.
     *
     * @since 0.1.0
     * @return int|null counted from 0; null after the last key
     */
    public function key(): ?int {}

    /**
     * Moves to the next key.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException if the next page cannot be fetched
     */
    public function next(): void {}

    /**
     * Goes back to the first key, which is fetched again.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException if the page cannot be fetched
     */
    public function rewind(): void {}

    /**
     * Tells whether there is a current key.
     *
     * @since 0.1.0
     * @return bool false after the last one
     */
    public function valid(): bool {}
}
