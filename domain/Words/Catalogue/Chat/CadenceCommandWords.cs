using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What can be said to the bot of cadences, and what it answers. The commands stand with other ways to say them after a |.</summary>
internal static class CadenceCommandWords
{
    public static readonly Word Move = new("cadence-command.move");

    public static readonly Word Skip = new("cadence-command.skip");

    public static readonly Word Pause = new("cadence-command.pause");

    public static readonly Word Resume = new("cadence-command.resume");

    public static readonly Word Run = new("cadence-command.run");

    public static readonly Word End = new("cadence-command.end");

    public static readonly Word Undo = new("cadence-command.undo");

    public static readonly Word List = new("cadence-command.list");

    /// <summary>Words that may stand between the others and say nothing.</summary>
    public static readonly Word Filler = new("cadence-command.filler");

    public static readonly Word Today = new("cadence-command.today");

    public static readonly Word Tomorrow = new("cadence-command.tomorrow");

    public static readonly Word Title = new("cadence-command.title");

    public static readonly Word ChangedTitle = new("cadence-command.changed-title");

    public static readonly Word RefusedTitle = new("cadence-command.refused-title");

    public static readonly Word<string, string, DateTimeOffset> Line = new("cadence-command.line", "cadence", "id", "meeting");

    public static readonly Word<string, string> LinePaused = new("cadence-command.line-paused", "cadence", "id");

    public static readonly Word<string, string> LineEnded = new("cadence-command.line-ended", "cadence", "id");

    public static readonly Word None = new("cadence-command.none");

    public static readonly Word<string, Part.List> Unknown = new("cadence-command.unknown", "name", "known");

    public static readonly Word<Part.List> Which = new("cadence-command.which", "known");

    /// <summary>To whom no cadence is his own: what he may want to take back is something else.</summary>
    public static readonly Word UndoOnCard = new("cadence-command.undo-on-card");

    /// <summary>On a button that runs an extra cycle in place of one that was closed.</summary>
    public static readonly Word RunAgain = new("cadence-command.run-again");

    /// <summary>On a button that resumes.</summary>
    public static readonly Word GoOn = new("cadence-command.go-on");

    public static readonly Word<string, string> When = new("cadence-command.when", "text", "id");

    /// <summary>Where no day and no time is said.</summary>
    public static readonly Word<string> ToWhen = new("cadence-command.to-when", "id");

    /// <summary>Where something is said behind what needs nothing.</summary>
    public static readonly Word<string> AtOnce = new("cadence-command.at-once", "text");

    public static readonly Word<PersonId, string> NotYours = new("cadence-command.not-yours", "owner", "cadence");
}
