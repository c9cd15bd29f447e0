namespace PerfServerless.Domain.Chat;

/// <summary>What a person can ask of the bot in words, or by a button that stands for them.</summary>
public enum ChatCommand
{
    /// <summary>The form with what he owes now.</summary>
    CheckIn,

    Help,

    /// <summary>No messages that the bot sends by itself.</summary>
    Pause,

    Resume,

    /// <summary>To state another status than the computed one.</summary>
    State,

    /// <summary>Where his numbers stand, with their deadlines.</summary>
    Owe,

    /// <summary>The form with what will be asked, before it is asked.</summary>
    Early,

    /// <summary>No reminders until his next working morning.</summary>
    Snooze,

    Unsnooze,

    /// <summary>How the last cycles of his cadences went.</summary>
    Rhythm,

    /// <summary>The action items that he owes, and those that he asked for.</summary>
    Actions,

    Greeting,

    /// <summary>The latest brief of a review that he leads.</summary>
    Brief,

    /// <summary>How the KPIs that he owns stand.</summary>
    MyKpis,

    /// <summary>How an objective or a KPI stands; with its name behind it.</summary>
    Standing,

    /// <summary>A kind word, which wants no list of commands for an answer.</summary>
    Thanks,
}
