package parley.web.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the board. The texts lie in `messages`, one file for each language.
@MessageBundle("board")
public interface BoardWords {

    @Message
    String title();

    @Message
    String onTime(long met, long of);

    @Message
    String all();

    @Message
    String whose(parley.web.board.Whose whose);

    @Message
    String show();

    @Message
    String column(parley.web.board.Column column);

    @Message
    String cause(parley.web.board.Cause cause);

    @Message
    String none();

    @Message
    String changed();

    @Message
    String first();

    @Message
    String plan();

    @Message
    String offering();

    @Message
    String old();

    @Message
    String nobodys();
}
