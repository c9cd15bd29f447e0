namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What a brief says of its agenda's time, and of what is not on it.</summary>
public static class AgendaTimeWords
{
    /// <summary>A time box.</summary>
    public static readonly Word<int> Minutes = new("agenda.minutes", "count");

    /// <summary>The end of the meeting, with how long it is.</summary>
    public static readonly Word<int> Closing = new("agenda.closing", "count");

    /// <summary>The agenda's heading, with the meeting's length.</summary>
    public static readonly Word<int> Heading = new("agenda.heading", "count");

    public static readonly Word<Part.List> Quiet = new("agenda.quiet", "kpis");
    public static readonly Word<Part.List> BackOnTrack = new("agenda.back-on-track", "kpis");
}
