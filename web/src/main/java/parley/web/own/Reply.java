package parley.web.own;

/// What somebody may choose where they are asked whether to take part; to talk first is no answer yet.
enum Reply {
    YES,
    NO,
    TALK
}
