package parley.web.own;

/// Where people meet.
enum Format {
    IN_PERSON,
    ONLINE,
    EITHER
}
