/// A small service that announces and listens, to see the library at work inside Quarkus.
@NullMarked
package parley.outbox.sample;

import org.jspecify.annotations.NullMarked;
