namespace PerfServerless.Domain.Reviews.Actions;

/// <summary>When people hear of an action item, in working days of its owner.</summary>
public sealed record ActionRules
{
    public static ActionRules Default { get; } = new();

    /// <summary>So long after he was asked its owner is asked again.</summary>
    public int AskAgainAfter { get; init; } = 2;

    /// <summary>So long after that question his manager is told that he says nothing.</summary>
    public int SilentManagerAfter { get; init; } = 4;

    /// <summary>So long after that question whoever asked for it is told.</summary>
    public int SilentReviewerAfter { get; init; } = 6;

    /// <summary>So long before the day its owner is reminded.</summary>
    public int RemindBefore { get; init; } = 2;

    /// <summary>So many working days after the day nobody else hears of it.</summary>
    public int Grace { get; init; } = 1;

    /// <summary>So long after his manager whoever asked for it is told.</summary>
    public int ReviewerAfter { get; init; } = 2;
}
