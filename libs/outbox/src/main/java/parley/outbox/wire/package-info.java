/// How an event looks on the wire: CloudEvents in binary mode, with the envelope in headers and the fact as JSON.
@NullMarked
package parley.outbox.wire;

import org.jspecify.annotations.NullMarked;
