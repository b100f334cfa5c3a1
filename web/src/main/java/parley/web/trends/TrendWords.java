package parley.web.trends;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of trends. The texts lie in `messages`, one file for each language.
@MessageBundle("trends")
public interface TrendWords {
    @Message
    String title();

    @Message
    String quarter();

    @Message
    String show();

    @Message
    String latest();

    @Message
    String csv();

    @Message
    String notPublished();

    @Message
    String total(int cases);

    @Message
    String totalHidden();

    @Message
    String median(String step);

    @Message
    String published(String day);

    @Message
    String hiddenNote();

    @Message
    String hidden();

    @Message
    String table(parley.web.trends.Table table);

    @Message
    String stage(parley.web.trends.ConflictStage stage);

    @Message
    String waited(parley.web.trends.Waited waited);

    @Message
    String group();

    @Message
    String cases();

    @Message
    String sameAsTable();

    @Message
    String tooFew();
}
