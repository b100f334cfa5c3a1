package parley.web.own;

/// What somebody says to a question.
enum Answer {
    YES,
    NO
}
