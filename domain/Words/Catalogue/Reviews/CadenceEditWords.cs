namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What is said to whoever changes a cadence.</summary>
public static class CadenceEditWords
{
    public static readonly Word<string, Part.Moment, Part.Moment, Part.Moment, Part.Moment, string> Moved =
        new("cadence-edit.moved", "cadence", "from", "to", "due", "brief", "id");

    public static readonly Word<string, Part.Moment, Part.Moment, string> Skipped = new("cadence-edit.skipped", "cadence", "meeting", "next", "id");

    /// <summary>Its cycle was open, and does not open again.</summary>
    public static readonly Word<string, Part.Moment, Part.Moment, string> SkippedRunning = new("cadence-edit.skipped-running", "cadence", "meeting", "next", "id");

    public static readonly Word<string, Part.Moment, Part.Moment, string> Runs = new("cadence-edit.runs", "cadence", "meeting", "due", "id");

    public static readonly Word<string, string> Paused = new("cadence-edit.paused", "cadence", "id");

    /// <inheritdoc cref="SkippedRunning"/>
    public static readonly Word<string, string> PausedRunning = new("cadence-edit.paused-running", "cadence", "id");

    public static readonly Word<string, Part.Moment, string> Resumed = new("cadence-edit.resumed", "cadence", "next", "id");

    public static readonly Word<string, string> Ended = new("cadence-edit.ended", "cadence", "id");

    /// <inheritdoc cref="SkippedRunning"/>
    public static readonly Word<string, string> EndedRunning = new("cadence-edit.ended-running", "cadence", "id");

    public static readonly Word<string, Part.Moment> Undone = new("cadence-edit.undone", "cadence", "next");

    public static readonly Word<string, string, string, string> CellBack = new("cadence-edit.cell-back", "cadence", "column", "cell", "before");

    public static readonly Word<string, string, string, string> CellSet = new("cadence-edit.cell-set", "cadence", "column", "cell", "before");

    public static readonly Word<string, string> Locked = new("cadence-edit.locked", "cadence", "parent");

    public static readonly Word<string, string> IsPaused = new("cadence-edit.is-paused", "cadence", "id");

    public static readonly Word<string, string> IsEnded = new("cadence-edit.is-ended", "cadence", "id");

    public static readonly Word<string> RunsAlready = new("cadence-edit.runs-already", "cadence");

    public static readonly Word<string> NoMeeting = new("cadence-edit.no-meeting", "cadence");

    public static readonly Word<string, Part.Moment> InPast = new("cadence-edit.in-past", "cadence", "moment");

    public static readonly Word<string, Part.Moment> ThereAlready = new("cadence-edit.there-already", "cadence", "moment");

    /// <summary>It is to be moved, and nobody said when to.</summary>
    public static readonly Word<string, Part.Moment> WhereTo = new("cadence-edit.where-to", "cadence", "moment");

    public static readonly Word<DateOnly> NoWorkingDay = new("cadence-edit.no-working-day", "day");

    public static readonly Word<string, DateOnly, DateOnly> OutOfOrder = new("cadence-edit.out-of-order", "cadence", "day", "other");

    public static readonly Word<string, DateOnly> MeetsThen = new("cadence-edit.meets-then", "cadence", "day");

    public static readonly Word<string> NothingToUndo = new("cadence-edit.nothing-to-undo", "cadence");

    public static readonly Word<string> CannotReopen = new("cadence-edit.cannot-reopen", "cadence");

    public static readonly Word<string, string> NoColumn = new("cadence-edit.no-column", "column", "columns");

    public static readonly Word<string, string, string> SaysSo = new("cadence-edit.says-so", "cadence", "column", "cell");

    public static readonly Word<string, Saying> HeirCannot = new("cadence-edit.heir-cannot", "cadence", "why");
}
