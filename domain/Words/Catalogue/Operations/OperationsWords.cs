namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>The operations pages.</summary>
public static class OperationsWords
{
    public static readonly Word Title = new("operations.title");

    public static readonly Word<string> TitleOfOne = new("operations.title-of-one", "id");

    public static readonly Word Instances = new("operations.instances");

    public static readonly Word Instance = new("operations.instance");

    public static readonly Word Filter = new("operations.filter");

    public static readonly Word State = new("operations.state");

    public static readonly Word Kind = new("operations.kind");

    public static readonly Word All = new("operations.all");

    public static readonly Word Everything = new("operations.everything");

    public static readonly Word Cadences = new("operations.cadences");

    public static readonly Word Cycles = new("operations.cycles");

    /// <summary>Above what happened in each of them.</summary>
    public static readonly Word RunningCycles = new("operations.running-cycles");

    public static readonly Word<string> CycleOpen = new("operations.cycle-open", "meeting");

    public static readonly Word<string> CycleClosed = new("operations.cycle-closed", "meeting");

    public static readonly Word Desks = new("operations.desks");

    public static readonly Word NoneMatches = new("operations.none-matches");

    public static readonly Word More = new("operations.more");

    public static readonly Word<string> OnlyShows = new("operations.only-shows", "command");

    public static readonly Word<string> DueBy = new("operations.due-by", "moment");

    public static readonly Word<string> ClockStands = new("operations.clock-stands", "moment");

    public static readonly Word NextDue = new("operations.next-due");

    public static readonly Word Lag = new("operations.lag");

    public static readonly Word LastChange = new("operations.last-change");

    public static readonly Word Changed = new("operations.changed");

    public static readonly Word Events = new("operations.events");

    public static readonly Word WaitsForEvent = new("operations.waits-for-event");

    public static readonly Word HasEnded = new("operations.has-ended");

    public static readonly Word WaitsForResume = new("operations.waits-for-resume");

    public static readonly Word<Saying> DueIn = new("operations.due-in", "span");

    /// <summary>Said of a timer that is one leg of a longer wait.</summary>
    public static readonly Word DueAtTheEarliest = new("operations.due-at-the-earliest");

    public static readonly Word NoLag = new("operations.no-lag");
}
