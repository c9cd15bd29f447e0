namespace PerfServerless.Domain.Rhythms;

/// <summary>What is another about one meeting of a cadence than its rule says.</summary>
public sealed record MeetingChange
{
    /// <summary>The day that the rule gives it, by which it is known; of an extra meeting the day on which it was put at first.</summary>
    public required DateOnly Meeting { get; init; }

    /// <summary>The day on which it is instead.</summary>
    public DateOnly? MovedTo { get; init; }

    /// <summary>The time at which it starts instead.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>It does not take place.</summary>
    public bool Skipped { get; init; }

    /// <summary>It is one that the rule does not know.</summary>
    public bool Extra { get; init; }

    /// <summary>
    /// The mark of what the organisation's folder said of this meeting when somebody changed it elsewhere: what he said stands until the
    /// folder says something else. Null where the folder said it.
    /// </summary>
    public string? Said { get; init; }

    /// <summary>Whether it says that something is another.</summary>
    public bool Counts => Skipped || Extra || MovedTo is not null || At is not null;
}
